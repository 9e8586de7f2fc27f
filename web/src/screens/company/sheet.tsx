import { useId, type ReactNode } from 'react';
import page from '../../shared/page.module.css';

/** One part of what is known of a company. */
export function Sheet({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const label = useId();
  return (
    <section className={page.sheet} aria-labelledby={label}>
      <div className={page.section}>
        <header>
          <h2 id={label} className={page.heading}>
            {title}
          </h2>
          {lead === undefined ? null : <p className={page.lead}>{lead}</p>}
        </header>
        {children}
      </div>
    </section>
  );
}
