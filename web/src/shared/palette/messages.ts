import { params } from '@nanostores/i18n';
import { i18n } from '../i18n';

export const paletteMessages = i18n('palette', {
  open: 'Search',
  title: 'Search the portal',
  placeholder: 'A company, a person, a number, a screen',
  screens: 'Go to',
  companies: 'Companies',
  people: 'People',
  numbers: 'Inbound numbers',
  calls: 'Calls',
  callsOf: params('Calls with “{text}”'),
  searching: 'Searching …',
  nothing: params('Nothing is called “{text}”. Search for a part of a name, or for the digits of a number.'),
  failed: 'Some of it could not be searched. Try again in a moment.',
  questions: 'Help: questions to CIC',
  glossary: 'Help: glossary',
  profile: 'Settings: profile',
  notifications: 'Settings: notifications',
  security: 'Settings: security',
  sessions: 'Settings: sessions',
  newCompany: 'New company',
  review: 'Companies to review',
  invitations: 'Invitations of staff',
});
