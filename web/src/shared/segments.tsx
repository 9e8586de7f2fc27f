import { useId, useState } from 'react';
import { languages, type Language } from './i18n';
import classes from './segments.module.css';

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: string; lang?: string }[];
  value: T;
  onChange: (value: T) => void;
  small?: boolean;
}

/** One of a few, all of them in view. */
export function Segments<T extends string>({ label, options, value, onChange, small = false }: Props<T>) {
  const name = useId();
  // what was pressed shows at once, even where it takes a moment to come true
  const [picked, setPicked] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setPicked(value);
  }
  return (
    <fieldset className={classes.segments} data-small={small ? true : undefined}>
      <legend>{label}</legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={name}
              checked={option.value === picked}
              onChange={() => {
                setPicked(option.value);
                onChange(option.value);
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Each language in its own words. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' };

export const languageOptions = languages.map((each) => ({ value: each, label: languageNames[each], lang: each }));
