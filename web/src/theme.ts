import { createTheme } from '@mantine/core';
import classes from './theme.module.css';

const quick = { transitionProps: { duration: 100 }, offset: 6 };
const field = { defaultProps: { size: 'md' }, classNames: { input: classes.input, label: classes.label } };

/**
 * Mantine in our tokens. Colours come from tokens.css by CSS variables, and the provider is told to write no style element of its
 * own, so that a content security policy without 'unsafe-inline' holds: no responsive style props, no `hiddenFrom`.
 * Components are named, not imported: what a screen does not draw is not loaded with it.
 */
export const theme = createTheme({
  fontFamily: 'var(--sans)',
  primaryColor: 'blue',
  defaultRadius: 8,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { classNames: { root: classes.button } },
    TextInput: field,
    PasswordInput: field,
    Select: field,
    Textarea: field,
    Popover: { defaultProps: quick, classNames: { dropdown: classes.dropdown } },
    Combobox: { defaultProps: quick, classNames: { dropdown: classes.dropdown } },
    Menu: { defaultProps: quick, classNames: { dropdown: classes.dropdown, item: classes.item } },
  },
});
