/** Those that are small come together: one file less that the first view has to know of is worth more. */
export { NotificationSettings } from './summaries/notifications';
export { ProfileSettings } from './profile';
export { SessionSettings } from './sessions';
