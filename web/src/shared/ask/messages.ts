import { params } from '@nanostores/i18n';
import { i18n } from '../i18n';

export const askMessages = i18n('ask', {
  ask: 'Ask CIC',
  title: 'Ask Contractor In Charge',
  about: 'About',
  call: params('the call {record}'),
  company: params('{record}'),
  number: params('the number {record}'),
  screen: params('the page {record}'),
  goesTo: params('It goes to {name}, who looks after {company}. The answer comes by mail and stands here under Help.'),
  goesToCic: 'It goes to Contractor In Charge. The answer comes by mail and stands here under Help.',
  whichCompany: 'Company',
  text: 'Your question',
  textHelp: 'What did you expect, and what do you see? Up to 4,000 characters.',
  textMissing: 'Write what you want to know.',
  urgent: 'Calls do not reach CIC',
  urgentHelp: 'For this reason alone a question is urgent: everybody who looks after the company hears of it at once.',
  send: 'Send the question',
  sentTitle: 'Your question is on its way',
  sent: 'You get a mail when it is answered.',
  see: 'See the question',
  tooMany: 'You have asked a lot in a short time. Go on in a quarter of an hour.',
  notIts: 'What you ask about does not belong to this company. Choose another one.',
});
