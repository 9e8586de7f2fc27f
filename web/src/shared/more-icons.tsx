import { drawn } from './icons';

// Those that nobody sees who is not signed in.
export const ClockIcon = drawn(<path d="M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm0 3.5V10l2.5 2" />);
export const TagIcon = drawn(<path d="M3.5 3.5h6l7 7-6 6-7-7zm3.2 3.1v.1" />);
export const LayersIcon = drawn(
  <path d="m10 3.5 7 3.7-7 3.7-7-3.7zM3.5 10.3 10 13.7l6.5-3.4M3.5 13.4 10 16.8l6.5-3.4" />,
);
export const MoreIcon = drawn(<path d="M4.5 10h.1m5.4 0h.1m5.4 0h.1" />);
export const NumbersIcon = drawn(<path d="M7.5 3 6 17m8-14-1.5 14M3.5 7.5h14m-15 5h14" />);
