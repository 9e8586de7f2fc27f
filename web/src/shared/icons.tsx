import type { ReactElement, ReactNode } from 'react';

interface Size {
  size?: number;
}

/** Icons stand beside words and are never alone in saying something, so they are hidden from readers of the screen. */
export function drawn(children: ReactNode, filled = false): (props: Size) => ReactElement {
  return function Icon({ size = 16 }: Size) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill={filled ? 'currentColor' : 'none'}
        stroke={filled ? 'none' : 'currentColor'}
        strokeWidth={1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
    );
  };
}

export const CheckIcon = drawn(<path d="m4.5 10.5 3.7 3.7 7.3-8" />);
export const CrossIcon = drawn(<path d="m5.5 5.5 9 9m0-9-9 9" />);
export const SearchIcon = drawn(<path d="M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6zM17 17l-4-4" />);
export const AlertIcon = drawn(<path d="M10 7.2v3.6m0 2.7v.1M10 3.2 17.3 16H2.7z" />);
export const LockIcon = drawn(<path d="M5 9h10v7.5H5zm2-.2V6.5a3 3 0 0 1 6 0v2.3" />);
