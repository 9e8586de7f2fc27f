import type { ReactNode } from 'react';
import page from '../../shared/page.module.css';

/** One part of what is known of a company. */
export function Sheet({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{title}</h2>
          {lead === undefined ? null : <p className={page.lead}>{lead}</p>}
        </header>
        {children}
      </div>
    </section>
  );
}
