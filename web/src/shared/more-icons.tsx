import { drawn } from './icons';

// Those that nobody sees who is not signed in.
export const ClockIcon = drawn(<path d="M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm0 3.5V10l2.5 2" />);
export const TagIcon = drawn(<path d="M3.5 3.5h6l7 7-6 6-7-7zm3.2 3.1v.1" />);
export const LayersIcon = drawn(
  <path d="m10 3.5 7 3.7-7 3.7-7-3.7zM3.5 10.3 10 13.7l6.5-3.4M3.5 13.4 10 16.8l6.5-3.4" />,
);
export const MoreIcon = drawn(<path d="M4.5 10h.1m5.4 0h.1m5.4 0h.1" />);
export const NumbersIcon = drawn(<path d="M7.5 3 6 17m8-14-1.5 14M3.5 7.5h14m-15 5h14" />);
export const PhoneIcon = drawn(
  <path d="M4.2 3h2.6l1.4 3.6-1.7 1.2a10 10 0 0 0 5.7 5.7l1.2-1.7L17 13.2v2.6A1.3 1.3 0 0 1 15.6 17.1 13.6 13.6 0 0 1 2.9 4.4 1.3 1.3 0 0 1 4.2 3z" />,
);
export const DownIcon = drawn(<path d="m5.5 7.8 4.5 4.5 4.5-4.5" />);
export const PlusIcon = drawn(<path d="M10 4v12M4 10h12" />);
export const FallIcon = drawn(<path d="m3 6.5 4.5 4.5 3-3 6.5 6.5m0-4.5v4.5h-4.5" />);
export const NoteIcon = drawn(<path d="M4 4.5h12v7.5l-4 4H4zm12 7.5h-4v4" />);
export const DisputeIcon = drawn(<path d="M3.5 4h13v9.5H10L6.5 17v-3.5h-3zM10 6.7v2.6m0 2v.1" />);
export const MissedIcon = drawn(
  <path d="m12.5 3.5 4 4m0-4-4 4M4.2 3h2.6l1.4 3.6-1.7 1.2a10 10 0 0 0 5.7 5.7l1.2-1.7 3.6 1.4v2.6a1.3 1.3 0 0 1-1.4 1.3A13.6 13.6 0 0 1 2.9 4.4 1.3 1.3 0 0 1 4.2 3z" />,
);
export const PlayIcon = drawn(
  <path d="M6.5 4.3v11.4a.6.6 0 0 0 .9.5l9-5.7a.6.6 0 0 0 0-1l-9-5.7a.6.6 0 0 0-.9.5z" />,
  true,
);
export const PauseIcon = drawn(<path d="M6 4.5h2.8v11H6zm5.2 0H14v11h-2.8z" />, true);
export const CopyIcon = drawn(<path d="M7.5 7.5h8.5V17H7.5zM12.5 7.5V4H4v9.5h3.5" />);
export const LeaveIcon = drawn(<path d="M8 3.5H4v13h4m4.5-10L16 10l-3.5 3.5M16 10H8" />);
export const PeopleIcon = drawn(
  <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 16.5c.3-3 2.2-4.6 5-4.6s4.7 1.6 5 4.6M13 3.8a2.8 2.8 0 0 1 0 5.4m1.7 3c1.7.6 2.6 2 2.8 4.3" />,
);
export const TeamIcon = drawn(
  <path d="M10 9.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM5.6 16c.3-2.8 1.9-4.2 4.4-4.2s4.1 1.4 4.4 4.2M4.4 9.6A1.7 1.7 0 1 1 5 6.3m-3 8c.1-1.8.9-3 2.3-3.4m11.3-1.3a1.7 1.7 0 1 0-.6-3.3m3 8c-.1-1.8-.9-3-2.3-3.4" />,
);
export const BuildingIcon = drawn(
  <path d="M4 17V3.5h7V17m0-9.5h5V17M2.5 17h15M6.5 7h2m-2 3h2m-2 3h2m5-2.5h.1m-.1 3h.1" />,
);
export const HomeIcon = drawn(<path d="M3.5 9 10 3.5 16.5 9M5 8v8.5h10V8m-6.5 8.5V12h3v4.5" />);
export const HelpIcon = drawn(
  <path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7.9 8a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.8-1.1 1.5m0 2.2v.1" />,
);
export const FileIcon = drawn(<path d="M5 3h6.5L15 6.5V17H5zm6 0v4h4m-5 2v4.6m-2.2-2.1 2.2 2.2 2.2-2.2" />);
export const ListIcon = drawn(<path d="M7.5 5.5H16m-8.5 4.5H16m-8.5 4.5H16M4 5.5h.1M4 10h.1M4 14.5h.1" />);
export const LogIcon = drawn(<path d="M5 3h10v14H5zm2.8 4h4.4m-4.4 3h4.4m-4.4 3h2.5" />);
export const CompleteIcon = drawn(<path d="M4 4.5h12v11H4zm0 3.7h12M8 8.2v7.3m2.2-3.6 1.3 1.3 2.4-2.6" />);
export const CogIcon = drawn(
  <path d="M10 12.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM8.7 3h2.6l.4 1.9 1.5.9 1.9-.7 1.3 2.3-1.5 1.3v2.6l1.5 1.3-1.3 2.3-1.9-.7-1.5.9-.4 1.9H8.7l-.4-1.9-1.5-.9-1.9.7-1.3-2.3 1.5-1.3V8.7L3.6 7.4l1.3-2.3 1.9.7 1.5-.9z" />,
);
export const BackIcon = drawn(<path d="M7.5 4.5 4 8l3.5 3.5M4 8h8a4 4 0 0 1 0 8H9" />);
export const MailIcon = drawn(<path d="M3 5h14v10H3zm0 1 7 5 7-5" />);
export const WaveIcon = drawn(<path d="M3 8.5v3m3.5-5.5v8M10 4v12m3.5-10v8M17 8.5v3" />);
export const EyeIcon = drawn(
  <path d="M2.5 10S5.3 5 10 5s7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5zm7.5 2.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z" />,
);
