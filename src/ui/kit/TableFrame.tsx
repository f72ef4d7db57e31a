/** The frame of a table that may be wider than the page: it scrolls by itself, with the arrow keys too. */
import type { ReactNode } from 'react';

interface TableFrameProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function TableFrame({ label, children }: TableFrameProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus, or the keyboard cannot scroll it
    <div className="chart-table-frame" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
