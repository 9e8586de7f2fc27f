import { readers, type Content } from './readers';

const content: Content = {
  answers: [
    {
      id: 'missing-call',
      for: readers,
      question: 'A call is not in the list. Where is it?',
      answer: [
        'Calls come in from the phone system every quarter of an hour. “Calls complete until” at the top says how far they are.',
        'If the call is older than that, look at the filters above the list: period, outcome and recording. Reset them, and search for the last digits of the caller’s number.',
        'Still not there? Ask CIC and say when the call was and from which number.',
      ],
    },
    {
      id: 'no-recording',
      for: readers,
      question: 'Why does a call have no recording?',
      answer: [
        'Audio follows the call, usually within half an hour; until then the call’s page says that it is pending.',
        'A caller who hangs up in the menu or while waiting has spoken with nobody, so there is nothing to record.',
        'When an agent did speak and nothing has come after a day, ask CIC from the call’s page.',
      ],
    },
    {
      id: 'wrong-outcome',
      for: ['owner', 'member', 'supervisor', 'admin'],
      question: 'The outcome of a call is wrong, or empty. What can I do?',
      answer: [
        'An agent chooses a disposition at the end of the call, sometimes a little later. Outcomes are groups of dispositions and follow by themselves.',
        'When it stays wrong, open the call, press “Ask CIC” and say what it should be. The call is named in your question already.',
      ],
    },
    {
      id: 'urgent',
      for: ['owner', 'member', 'supervisor', 'admin'],
      question: 'Our calls do not reach CIC. What now?',
      answer: [
        'Press “Ask CIC” on your company’s page and switch on “Calls do not reach CIC”. Everybody who looks after your company hears of it at once.',
        'Check meanwhile whether your own lines are forwarded: call your number from another phone.',
      ],
    },
    {
      id: 'who-sees',
      for: ['owner', 'member', 'supervisor', 'admin'],
      question: 'Who sees what I ask?',
      answer: [
        'You, the owners of the company, its supervisors at CIC, and CIC’s administrators. Nobody else of your company does.',
        'Whoever loses access to the company loses its questions at the same moment.',
      ],
    },
    {
      id: 'invite',
      for: ['owner'],
      question: 'How do I let a colleague in?',
      answer: [
        'Open your company, then Members, and press “Invite somebody”. They get a mail with a link that is good once, for seven days.',
        'A new member may listen, download and export. Change this in the invitation or at any time later.',
      ],
    },
    {
      id: 'end-access',
      for: ['owner'],
      question: 'Somebody has left. How do I end their access?',
      answer: [
        'Open Members, choose the person and press “End their access”. They are signed out everywhere at once.',
        'It can be given again: former members stay in a list of their own.',
      ],
    },
    {
      id: 'hours',
      for: ['owner', 'supervisor', 'admin'],
      question: 'How do I change when we are open?',
      answer: [
        'Open the company, then Hours. Weekdays and holidays are kept apart, and federal holidays are proposed.',
        'Times are those of the company’s own zone. What goes past midnight is written as two spans.',
      ],
    },
    {
      id: 'zone',
      for: readers,
      question: 'Whose time does the portal show?',
      answer: [
        'Yours. Choose your zone under Settings, Profile. Where it matters, the company’s own time shows when you point at a time.',
        'Days and periods of one company are counted in that company’s zone.',
      ],
    },
    {
      id: 'phone-lost',
      for: readers,
      question: 'I have lost the phone with my authenticator app.',
      answer: [
        'Sign in with one of your recovery codes instead of the code. Each is good once.',
        'Without them, ask your contact at CIC by telephone: an administrator takes the second factor off, and you set up a new one when you sign in.',
      ],
    },
    {
      id: 'passkey',
      for: readers,
      question: 'Can I sign in without a password?',
      answer: [
        'Yes, by a passkey: your fingerprint, face or PIN on this device. Add one under Settings, Security, and choose it on the page where you sign in.',
      ],
    },
    {
      id: 'mail-address',
      for: readers,
      question: 'Can mail go to another address than the one I sign in with?',
      answer: [
        'Enter it under Settings, Profile. It counts once you have followed the link that we send there. Mail about the safety of your account keeps going to the address that you sign in with.',
      ],
    },
    {
      id: 'find',
      for: readers,
      question: 'Is there a faster way to find things?',
      answer: [
        'Press Ctrl K, or ⌘ K on a Mac, anywhere: it finds companies, numbers, screens and calls by number. In a list, / leads to its search.',
      ],
    },
    {
      id: 'placeholder',
      for: ['supervisor', 'admin'],
      question: 'What is a company that “needs review”?',
      answer: [
        'Calls came in for a campaign that no company has. They are kept under a placeholder of the campaign’s name, and the administrators are told.',
        'An administrator merges it into the right company or keeps it as a new one. A merge can be undone for 30 days.',
      ],
    },
    {
      id: 'contact',
      for: ['supervisor', 'admin'],
      question: 'Who gets a company’s questions?',
      answer: [
        'The first of its supervisors. Change who that is on the company’s page, under “CIC contact”. Urgent questions go to all of them.',
        'A company without a supervisor asks the administrators.',
      ],
    },
    {
      id: 'user-locked',
      for: ['admin'],
      question: 'Somebody cannot sign in. How do I help?',
      answer: [
        'Find them under Users. Send a password link, take off the second factor once you are sure who they are, or let a deactivated account in again.',
        'After ten wrong tries an account waits for a quarter of an hour at places it is not known; that passes by itself.',
      ],
    },
    {
      id: 'agent-calls',
      for: ['agent'],
      question: 'Why do I see no calls?',
      answer: [
        'Calls belong to the companies and to those who look after them. Ask your supervisor if your work needs more.',
      ],
    },
  ],
  terms: [
    { term: 'Abandoned', means: 'The caller hung up before anybody spoke with them, in the menu or while waiting.' },
    {
      term: 'After-call work',
      means:
        'What an agent does for a call once it is over, such as entering the booking. It is part of handling the call.',
    },
    { term: 'ANI', means: 'The caller’s number, as the telephone network hands it over. It can be withheld.' },
    { term: 'Booked', means: 'The call ended with an appointment or a job. The outcome everybody wants.' },
    {
      term: 'Campaign',
      means: 'How Five9 groups calls. A company is the list of its campaigns: their calls are its calls.',
    },
    { term: 'CIC contact', means: 'The person at Contractor In Charge whom your company asks first.' },
    {
      term: 'Discarded',
      means: 'Hidden, and kept: a company that is discarded can be brought back with all its calls.',
    },
    {
      term: 'Disposition',
      means:
        'What the agent notes at the end of a call about how it went. It can come later than the call, and it can change.',
    },
    {
      term: 'DNIS',
      means: 'The number that the caller dialled. It tells which of your lines, ads or trucks brought the call.',
    },
    { term: 'Five9', means: 'The telephone system in which CIC’s agents answer. The portal reads its log of calls.' },
    {
      term: 'Handled call',
      means: 'One call in which an agent spoke with the caller, however often it was transferred.',
    },
    { term: 'Hold', means: 'The time for which the caller listened to music while the agent looked something up.' },
    {
      term: 'Inbound number',
      means: 'A number of yours that callers dial and CIC answers. Each has a label, such as “Spring mailing”.',
    },
    {
      term: 'Lost',
      means: 'A caller who could have become a customer and did not, for instance because of the price or the date.',
    },
    { term: 'Menu', means: 'The recorded voice that callers hear first and answer by keys. Also called IVR.' },
    { term: 'Not a lead', means: 'A call that could never have become a job: a wrong number, a vendor, a robot.' },
    {
      term: 'Outcome',
      means: 'Dispositions in six groups: booked, lost, served, not a lead, abandoned, and none yet.',
    },
    { term: 'Owner', means: 'A member of a company who may do everything there, and who invites others.' },
    {
      term: 'Placeholder',
      means: 'A company that the portal made for calls of a campaign nobody knew, until somebody says whose they are.',
    },
    { term: 'Segment', means: 'A part of a call: each transfer to another agent or queue begins a new one.' },
    {
      term: 'Served',
      means: 'A customer who was helped without a new booking: a question, a change of an appointment.',
    },
    { term: 'Skill', means: 'The group of agents that a call waits for.' },
    { term: 'Supervisor', means: 'Who looks after your company at CIC.' },
    { term: 'Talk time', means: 'For how long agent and caller spoke.' },
    { term: 'Trade', means: 'What a contractor does: plumbing, heating, roofing. A company can have several.' },
    { term: 'Wait', means: 'From the end of the menu until an agent answered, or the caller gave up.' },
  ],
  guides: {
    owner: {
      title: 'For owners',
      lead: 'You answer for your company in the portal. This is worth ten minutes once, and two each morning.',
      steps: [
        {
          title: 'Look at yesterday',
          text: 'Open Calls and choose the period “Yesterday”. Filter by outcome: what was lost, and what was abandoned?',
        },
        {
          title: 'Listen to one call',
          text: 'Open a call and press play. Speed it up, or jump by the waveform to where it matters.',
        },
        {
          title: 'Let your people in',
          text: 'Company, Members, “Invite somebody”. Give each the rights that they need, and look through the list when somebody leaves.',
        },
        {
          title: 'Keep your hours true',
          text: 'Company, Hours. Enter holidays before they come, so that callers hear the right thing.',
        },
        { title: 'Protect your account', text: 'Settings, Security: a second factor or a passkey. You can have both.' },
        {
          title: 'Ask',
          text: '“Ask CIC” stands on every call and on your company’s page. What you ask stands under Help until it is answered.',
        },
      ],
    },
    member: {
      title: 'For members',
      lead: 'You work with a company’s calls. What you may do there was decided by its owner.',
      steps: [
        {
          title: 'Find a call',
          text: 'Search by the last digits of a number or a part of a name. The address of the page keeps your filters: send it to a colleague.',
        },
        {
          title: 'Read and hear it',
          text: 'A call’s page tells what happened, step by step, and plays the recording where you may listen.',
        },
        { title: 'See who called before', text: 'The right side lists other calls of the same number.' },
        { title: 'Ask about it', text: 'Press “Ask CIC” on the call. The answer comes by mail and stands under Help.' },
        { title: 'Make it yours', text: 'Language, light or dark, and your time zone are in your profile.' },
      ],
    },
    supervisor: {
      title: 'For supervisors',
      lead: 'You look after the companies that were given to you, and they ask you first.',
      steps: [
        {
          title: 'Begin with the questions',
          text: 'Help, Questions: the open ones stand at the top. Your answer goes to the asker by mail; theirs comes to you.',
        },
        {
          title: 'See what your companies see',
          text: 'Choose one at the top left: every list then shows its calls alone.',
        },
        {
          title: 'Keep the company true',
          text: 'Place, zone and trades on its page; numbers and hours in their own tabs. Whatever you change is noted with your name.',
        },
        { title: 'Look after its people', text: 'Members: invite, change rights, send a password link, end access.' },
        { title: 'Say who is asked', text: 'Under “CIC contact” make the right one of you the first.' },
      ],
    },
    agent: {
      title: 'For agents',
      lead: 'You answer the phones in Five9. In the portal your account is all there is for now.',
      steps: [
        {
          title: 'Protect your account',
          text: 'Settings, Security: keep your recovery codes where you find them without your phone.',
        },
        { title: 'Know the words', text: 'The glossary explains what customers read about the calls that you take.' },
        {
          title: 'Choose the disposition with care',
          text: 'What you note at the end of a call is what the customer sees as its outcome, minutes later.',
        },
      ],
    },
    admin: {
      title: 'For administrators',
      lead: 'You keep companies, people and rules, and you answer where nobody else does.',
      steps: [
        {
          title: 'Review what is new',
          text: 'Companies, “Needs review”: merge placeholders into the company they belong to, or keep them.',
        },
        {
          title: 'Give every company a supervisor',
          text: 'Users, a supervisor, their companies; or mark several companies in the list and give them all at once.',
        },
        { title: 'Invite staff', text: 'Users, Invitations. Staff sign in with a second factor, always.' },
        {
          title: 'Say from where people may come',
          text: 'IP restrictions, for a role or for one company. You cannot shut yourself out.',
        },
        { title: 'Look into the log', text: 'The audit log tells who did what, from where, and what it was before.' },
        {
          title: 'Answer',
          text: 'Help, Questions shows those of all companies. Companies without a supervisor ask you.',
        },
      ],
    },
  },
};

export default content;
