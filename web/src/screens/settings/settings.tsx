import { useStore } from '@nanostores/react';
import { Link, Outlet } from '@tanstack/react-router';
import page from '../../shared/page.module.css';
import tabs from '../../shared/tabs.module.css';
import { settingsMessages } from './messages';

/** The frame of one's own settings. */
export function Settings() {
  const t = useStore(settingsMessages);
  return (
    <>
      <header className={page.head}>
        <h1 className={page.title}>{t.title}</h1>
      </header>
      <nav className={tabs.tabs} aria-label={t.sections}>
        <Link to="/settings/profile">{t.profile}</Link>
        <Link to="/settings/notifications">{t.notifications}</Link>
        <Link to="/settings/security">{t.security}</Link>
        <Link to="/settings/sessions">{t.sessions}</Link>
      </nav>
      <div className={page.column}>
        <Outlet />
      </div>
    </>
  );
}
