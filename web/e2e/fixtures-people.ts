import type { components } from '../src/api/schema';

type Schemas = components['schemas'];

/** The people of the small portal of the fixtures: accounts, members, users, and what they did. */
const zone = 'America/Chicago';
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString().replace(/\.\d+/, '');
const DAY = 24 * 60;

const all: Schemas['Permission'][] = [
  'listen',
  'download',
  'export',
  'edit_playbook',
  'manage_members',
  'manage_billing',
  'manage_clients',
];
const usual: Schemas['Permission'][] = ['listen', 'download', 'export'];

/** Null for an answer without a body; undefined for what is asked of somebody who is signed in. */
export function outsideAnswer(path: string): object | null | undefined {
  if (path === '/api/password-resets') return null;
  if (path.startsWith('/api/password-resets/')) {
    return {
      email: 'owner@northside.example',
      name: 'Dana Reyes',
      expiresAt: ago(-30),
    } satisfies Schemas['PasswordLink'];
  }
  if (path.startsWith('/api/invitations/')) {
    return {
      email: 'sam@northside.example',
      role: 'customer',
      companies: ['Northside Plumbing'],
      invitedBy: 'Dana Reyes',
      message: 'Hi Sam, please listen to the calls of the weekend and tell me what we lost.',
      locale: 'en',
      known: path.endsWith('/known'),
      expiresAt: ago(-7 * DAY),
    } satisfies Schemas['InvitationLink'];
  }
  if (path.startsWith('/api/email-confirmations/')) {
    return { email: 'dana@northside.example', use: 'sign_in' } satisfies Schemas['ConfirmedEmail'];
  }
  return undefined;
}

function member(
  name: string,
  permissions: Schemas['Permission'][],
  change: Partial<Schemas['Member']> = {},
): Schemas['Member'] {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return {
    id,
    name,
    email: `${id.split('-')[0] ?? id}@northside.example`,
    role: 'customer',
    owner: false,
    billingContact: false,
    permissions,
    secondFactor: false,
    active: true,
    signedInAt: ago(90),
    removedAt: null,
    changeable: true,
    ...change,
  };
}

function invitation(email: string, change: Partial<Schemas['Invitation']> = {}): Schemas['Invitation'] {
  return {
    id: email.replaceAll(/[^a-z]/g, '-'),
    email,
    role: 'customer',
    company: 'northside-plumbing',
    companyName: 'Northside Plumbing',
    owner: false,
    billingContact: false,
    permissions: usual,
    companies: [],
    state: 'invited',
    invitedBy: 'Dana Reyes',
    invitedAt: ago(2 * DAY),
    expiresAt: ago(-5 * DAY),
    message: '',
    ...change,
  };
}

const members: Schemas['Members'] = {
  members: [
    member('Dana Reyes', all, { id: 'u1', email: 'owner@northside.example', owner: true, secondFactor: true }),
    member('Luis Ortega', [...usual, 'manage_members'], { billingContact: true, signedInAt: ago(26 * 60) }),
    member('Priya Nair', usual, { signedInAt: null }),
    member('Walter Kline', ['listen'], { active: false, signedInAt: ago(40 * DAY) }),
  ],
  staff: [
    member('Ana Lopez', [], { email: 'ana@cic.example', role: 'supervisor', secondFactor: true, changeable: false }),
    member('Jordan Park', [], { email: 'jordan@cic.example', role: 'agent', secondFactor: true, changeable: false }),
  ],
  invitations: [
    invitation('sam@northside.example'),
    invitation('office@northside.example', { state: 'expired', invitedAt: ago(12 * DAY), expiresAt: ago(5 * DAY) }),
  ],
  former: [member('Maria Olson', usual, { removedAt: ago(9 * DAY) })],
  excluded: [member('Tom Becker', [], { email: 'tom@homegroup.example' })],
};

const account: Schemas['Account'] = {
  id: 'u1',
  name: 'Dana Reyes',
  email: 'owner@northside.example',
  notificationEmail: null,
  pendingEmail: 'dana@northside.example',
  pendingNotificationEmail: null,
  locale: 'en',
  zone,
  role: 'customer',
  totp: false,
  recoveryCodesLeft: 0,
  secondFactorDemanded: false,
  welcomed: true,
  version: 3,
};

const passkeys: Schemas['Passkeys'] = {
  passkeys: [
    { id: 'p1', name: 'Office laptop', createdAt: ago(90 * DAY), usedAt: ago(20) },
    { id: 'p2', name: 'Phone', createdAt: ago(2 * DAY), usedAt: null },
  ],
};

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36';
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const sessions: Schemas['SessionList'] = {
  sessions: [
    {
      id: 's1',
      current: true,
      startedAt: ago(300),
      usedAt: ago(0),
      address: '203.0.113.20',
      place: 'Minneapolis, United States',
      device: chrome,
    },
    {
      id: 's2',
      current: false,
      startedAt: ago(6 * DAY),
      usedAt: ago(190),
      address: '198.51.100.7',
      place: 'St Paul, United States',
      device: phone,
    },
    {
      id: 's3',
      current: false,
      startedAt: ago(12 * DAY),
      usedAt: ago(3 * DAY),
      address: '2001:db8::7',
      place: '',
      device: '',
    },
  ],
};

const codes = [
  '7kq2-m4xw',
  '9dht-2pzr',
  'c5vn-8ljb',
  'x3fg-6tqy',
  'm8wd-4ksp',
  'b6rz-9hcv',
  't2jy-7nfx',
  'p4lg-3dqm',
  'z9sk-5vbw',
  'h7cx-2rtn',
];

function line(name: string, role: Schemas['Role'], change: Partial<Schemas['UserLine']> = {}): Schemas['UserLine'] {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return {
    id,
    name,
    email: `${id.replace('-', '.')}@${role === 'customer' ? 'northside' : 'cic'}.example`,
    role,
    secondFactor: role !== 'customer',
    active: true,
    signedInAt: ago(120),
    ...change,
  };
}

const users: Schemas['UserLine'][] = [
  line('Ana Lopez', 'supervisor'),
  line('Avery Kim', 'admin', { signedInAt: ago(5) }),
  line('Dana Reyes', 'customer', { secondFactor: true }),
  line('Jordan Park', 'agent'),
  line('Luis Ortega', 'customer', { signedInAt: ago(2 * DAY) }),
  line('Priya Nair', 'customer', { signedInAt: null }),
  line('Sam Keller', 'agent', { secondFactor: false, signedInAt: null }),
  line('Walter Kline', 'customer', { active: false, signedInAt: ago(40 * DAY) }),
];

function user(of: Schemas['UserLine']): Schemas['User'] {
  const { id, name, email, role, secondFactor, active, signedInAt } = of;
  const line = { id: 'northside-plumbing', name: 'Northside Plumbing', owner: false, billingContact: true };
  return {
    id,
    name,
    email,
    notificationEmail: null,
    role,
    locale: 'en',
    zone,
    secondFactor,
    active,
    deactivatedAt: active ? null : ago(3 * DAY),
    signedInAt,
    companies: role === 'admin' ? [] : [{ ...line, permissions: role === 'customer' ? usual : [] }],
    version: 4,
  };
}

type Inbound = Schemas['InboundNumber'];

function used(label: string, source: string, from: number, to: number | null = null): Schemas['NumberEntry'] {
  return {
    label,
    source,
    campaign: 'Northside Plumbing - Main',
    active: true,
    from: ago(from * DAY),
    to: to === null ? null : ago(to * DAY),
  };
}

function inbound(last: string, change: Partial<Inbound> = {}): Inbound {
  return {
    number: `+16125550${last}`,
    written: `(612) 555-0${last}`,
    state: 'active',
    now: null,
    planned: [],
    history: [],
    leavesAt: null,
    version: 2,
    ...change,
  };
}

const companyNumbers: Schemas['CompanyNumbers'] = {
  numbers: [
    inbound('199', { now: used('Main (Website)', 'Website', 600) }),
    inbound('198', {
      now: used('Main (Google)', 'Google', 400, -10),
      planned: [used('Winter campaign', 'Google', -10)],
    }),
    inbound('197', {
      now: used('Trucks', 'Truck', 30),
      history: [used('Spring mailing', 'Mailing', 300, 30), used('Yard signs', 'Other', 500, 300)],
    }),
    inbound('196', { state: 'retired', now: { ...used('Radio', 'Radio', 90), active: false } }),
    inbound('195', { state: 'moved', leavesAt: ago(60 * DAY), history: [used('Second line', '', 400, 60)] }),
  ],
  campaigns: ['Northside Plumbing - After Hours', 'Northside Plumbing - Main'],
  mayKeep: true,
};

const imported: Schemas['NumberImported'] = {
  rows: (
    [
      ['new', '(612) 555-0181', null, { label: 'Billboard', source: 'Billboard', campaign: null }],
      [
        'changes',
        '(612) 555-0199',
        { label: 'Main (Website)', source: 'Website', campaign: null },
        { label: 'Main line', source: 'Website', campaign: null },
      ],
      [
        'unchanged',
        '(612) 555-0197',
        { label: 'Trucks', source: 'Truck', campaign: null },
        { label: 'Trucks', source: 'Truck', campaign: null },
      ],
      ['error', '612 555', null, null],
    ] as const
  ).map(([outcome, number, before, after], n) => ({
    row: n + 2,
    number,
    outcome,
    before,
    after,
    written: false,
    code: outcome === 'error' ? 'number_invalid' : null,
    sentence: outcome === 'error' ? 'This is no telephone number.' : null,
    company: null,
  })),
  ignored: ['Notes'],
  counts: { added: 1, changed: 1, unchanged: 1, refused: 1, written: 0, left: 0 },
};

function numbersAnswer(path: string, method: string, staff: boolean): object | undefined {
  if (path === '/api/numbers') {
    return {
      numbers: companyNumbers.numbers
        .filter(({ state }) => state !== 'moved')
        .map(({ number, written, state, now }) => ({
          number,
          written,
          state,
          companyId: 'northside-plumbing',
          companyName: 'Northside Plumbing',
          companyZone: zone,
          label: now?.label ?? '',
          source: now?.source ?? '',
          campaign: now?.campaign ?? null,
          since: now?.from ?? ago(0),
        })),
      next: null,
    } satisfies Schemas['NumberPage'];
  }
  if (!/^\/api\/companies\/[^/]+\/numbers/.test(path)) return undefined;
  if (path.endsWith('/import')) return imported;
  return method === 'GET' ? { ...companyNumbers, mayKeep: staff } : companyNumbers.numbers[0];
}

type Entry = Schemas['AuditPage']['entries'][number];

function entry(n: number, action: string, change: Partial<Entry> = {}): Entry {
  return {
    id: `e${String(n)}`,
    at: ago(n * 47),
    actor: 'avery-kim',
    actorName: 'Avery Kim',
    action,
    subject: 'user#luis-ortega',
    address: '203.0.113.20',
    details: {},
    before: {},
    after: {},
    ...change,
  };
}

const audit: Schemas['AuditPage'] = {
  entries: [
    entry(1, 'member_changed', {
      subject: 'company#northside-plumbing',
      details: { user: 'luis-ortega' },
      before: { permissions: 'listen, download, export' },
      after: { permissions: 'listen, download, export, manage_members', billingContact: 'true' },
    }),
    entry(2, 'recording_played', { actor: 'u1', actorName: 'Dana Reyes', subject: 'call#k5zq3m7xw2abn.20261121.30' }),
    entry(3, 'second_factor_reset', { details: { reason: 'Lost phone, called back on the number in the contract.' } }),
    entry(4, 'signed_in', { actor: 'u1', actorName: 'Dana Reyes', subject: 'user#u1' }),
    entry(5, 'retention_ran', { actor: 'system', actorName: null, subject: 'portal', address: '' }),
  ],
  next: 'more',
};

/** What somebody who is signed in is answered; undefined for what is not about people. */
export function insideAnswer(path: string, method: string, session: Schemas['Session']): object | null | undefined {
  const { person, owes } = session;
  const staff = person.role !== 'customer';
  switch (path) {
    case '/api/session/proof':
    case '/api/account/welcome':
    case '/api/account/password':
    case '/api/account/email':
    case '/api/account/notification-email':
      return null;
    case '/api/account':
      return {
        ...account,
        name: person.name,
        email: person.email,
        role: person.role,
        pendingEmail: staff || owes.length > 0 ? null : account.pendingEmail,
        totp: staff && !owes.includes('second_factor'),
        recoveryCodesLeft: staff && !owes.includes('second_factor') ? 3 : 0,
        secondFactorDemanded: staff,
        welcomed: !owes.includes('welcome'),
      } satisfies Schemas['Account'];
    case '/api/account/totp':
      if (method === 'DELETE') return null;
      return method === 'PUT'
        ? { codes }
        : ({
            secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
            uri: `otpauth://totp/Customer%20Portal:${person.email}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Customer%20Portal`,
            expiresAt: ago(-15),
          } satisfies Schemas['TotpOffer']);
    case '/api/account/recovery-codes':
      return { codes };
    case '/api/account/passkeys':
      return passkeys;
    case '/api/account/sessions':
      return method === 'DELETE' ? null : sessions;
    case '/api/users':
      return { users, next: null } satisfies Schemas['UserPage'];
    case '/api/staff-invitations':
      return method === 'POST'
        ? invitation('new@cic.example', { role: 'agent' })
        : ({
            invitations: [
              invitation('kim@cic.example', { role: 'agent', company: null, companyName: null, companies: ['a', 'b'] }),
              invitation('lee@cic.example', {
                role: 'supervisor',
                company: null,
                companyName: null,
                state: 'accepted',
              }),
              invitation('sam@northside.example'),
            ],
            next: null,
          } satisfies Schemas['InvitationPage']);
    case '/api/audit':
      return audit;
    default:
  }
  if (/^\/api\/companies\/[^/]+\/members/.test(path)) return path.endsWith('/password-reset') ? null : members;
  if (/^\/api\/companies\/[^/]+\/invitations$/.test(path)) return invitation('new@northside.example');
  if (path.includes('/invitations/')) return method === 'DELETE' ? null : invitation('sam@northside.example');
  const numbers = numbersAnswer(path, method, staff);
  if (numbers !== undefined) return numbers;
  const [, id, rest] = /^\/api\/users\/([^/]+)(.*)$/.exec(path) ?? [];
  if (id === undefined) return undefined;
  if (rest === '/sessions') return method === 'DELETE' ? null : sessions;
  if (rest === '/password-reset') return null;
  const found = users.find((each) => each.id === id) ?? users[0];
  return found === undefined ? undefined : user(found);
}
