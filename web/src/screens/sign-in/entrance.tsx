import { useStore } from '@nanostores/react';
import type { ReactNode, SubmitEvent } from 'react';
import { chooseLanguage, language, languages as known } from '../../shared/i18n';
import { sharedMessages } from '../../shared/messages';
import classes from './entrance.module.css';
import { signInMessages } from './messages';

const languageNames = { en: 'English', es: 'Español' };

interface Props {
  title: string;
  /** What the form does; without it there is nothing to fill in. */
  onSubmit?: (event: SubmitEvent<HTMLFormElement>) => void;
  children: ReactNode;
  /** Whether languages are offered below; not where they are asked for above. */
  languages?: boolean;
}

/** The frame of what one sees before one is in. */
export function Entrance({ title, onSubmit, children, languages = true }: Props) {
  const t = useStore(signInMessages);
  const { portal } = useStore(sharedMessages);
  const spoken = useStore(language);
  return (
    <div className={classes.screen}>
      <main className={classes.side}>
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit?.(event);
          }}
        >
          <div className={classes.brand}>
            <span className={classes.mark} aria-hidden="true">
              CIC
            </span>
            {portal}
          </div>
          <h1 className={classes.title}>{title}</h1>
          {children}
          {languages ? (
            <div className={classes.languages} role="group" aria-label={t.language}>
              {known.map((each) => (
                <button
                  key={each}
                  type="button"
                  lang={each}
                  aria-pressed={each === spoken}
                  onClick={() => void chooseLanguage(each)}
                >
                  {languageNames[each]}
                </button>
              ))}
            </div>
          ) : null}
        </form>
      </main>
      <aside className={classes.claim}>
        <strong>
          {t.claim1}
          <br />
          {t.claim2}
        </strong>
        <p>{t.promise}</p>
      </aside>
    </div>
  );
}
