import { body, by, client, type CompaniesQuery, type NumbersQuery, type Schemas } from './client';

/** What is asked to keep companies, their hours and numbers, organizations, trades and rules of access: apart, for who signs in needs none of it yet. */
export const directory = {
  company: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/companies/{id}', { params: { path: { id } }, signal: signal ?? null })),
  companies: (query: CompaniesQuery, signal?: AbortSignal) =>
    body(client.GET('/api/companies', { params: { query }, signal: signal ?? null })),
  supervisors: (signal?: AbortSignal) => body(client.GET('/api/supervisors', { signal: signal ?? null })),
  createCompany: (csrf: string, company: Schemas['NewCompany']) =>
    body(client.POST('/api/companies', { params: { header: by(csrf) }, body: company })),
  editCompany: (csrf: string, id: string, edit: Schemas['CompanyEdit']) =>
    body(client.PATCH('/api/companies/{id}', { params: { path: { id }, header: by(csrf) }, body: edit })),
  discardCompany: (csrf: string, id: string, reason: string) =>
    body(
      client.PUT('/api/companies/{id}/discard', {
        params: { path: { id }, header: by(csrf) },
        body: reason === '' ? {} : { reason },
      }),
    ),
  bringCompanyBack: (csrf: string, id: string) =>
    body(client.DELETE('/api/companies/{id}/discard', { params: { path: { id }, header: by(csrf) } })),
  reviewCompany: (csrf: string, id: string, review: Schemas['CompanyReview']) =>
    body(client.PUT('/api/companies/{id}/review', { params: { path: { id }, header: by(csrf) }, body: review })),
  nameContact: (csrf: string, id: string, contact: Schemas['NamedContact']) =>
    body(client.PUT('/api/companies/{id}/contact', { params: { path: { id }, header: by(csrf) }, body: contact })),
  mergeProposals: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/companies/{id}/merge-proposals', { params: { path: { id } }, signal: signal ?? null })),
  mergeCompany: (csrf: string, id: string, into: string, version: number) =>
    body(
      client.POST('/api/companies/{id}/merge', {
        params: { path: { id }, header: by(csrf) },
        body: { into, version },
      }),
    ),
  merges: (signal?: AbortSignal) => body(client.GET('/api/merges', { signal: signal ?? null })),
  undoMerge: (csrf: string, id: string) =>
    body(client.POST('/api/merges/{id}/undo', { params: { path: { id }, header: by(csrf) }, body: {} })),
  hours: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/companies/{id}/hours', { params: { path: { id } }, signal: signal ?? null })),
  keepHours: (csrf: string, id: string, edit: Schemas['HoursEdit']) =>
    body(client.PUT('/api/companies/{id}/hours', { params: { path: { id }, header: by(csrf) }, body: edit })),
  targets: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/companies/{id}/targets', { params: { path: { id } }, signal: signal ?? null })),
  keepTargets: (csrf: string, id: string, edit: Schemas['TargetsEdit']) =>
    body(client.PUT('/api/companies/{id}/targets', { params: { path: { id }, header: by(csrf) }, body: edit })),
  organizations: (signal?: AbortSignal) => body(client.GET('/api/organizations', { signal: signal ?? null })),
  organization: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/organizations/{id}', { params: { path: { id } }, signal: signal ?? null })),
  createOrganization: (csrf: string, name: string) =>
    body(client.POST('/api/organizations', { params: { header: by(csrf) }, body: { name } })),
  renameOrganization: (csrf: string, id: string, version: number, name: string) =>
    body(
      client.PATCH('/api/organizations/{id}', { params: { path: { id }, header: by(csrf) }, body: { version, name } }),
    ),
  discardOrganization: (csrf: string, id: string) =>
    body(client.PUT('/api/organizations/{id}/discard', { params: { path: { id }, header: by(csrf) }, body: {} })),
  bringOrganizationBack: (csrf: string, id: string) =>
    body(client.DELETE('/api/organizations/{id}/discard', { params: { path: { id }, header: by(csrf) } })),
  attachCompany: (csrf: string, id: string, version: number, organization: string | null) =>
    body(
      client.PUT('/api/companies/{id}/organization', {
        params: { path: { id }, header: by(csrf) },
        body: { version, organization },
      }),
    ),
  trades: (signal?: AbortSignal) => body(client.GET('/api/trades', { signal: signal ?? null })),
  createTrade: (csrf: string, name: string) =>
    body(client.POST('/api/trades', { params: { header: by(csrf) }, body: { name } })),
  renameTrade: (csrf: string, id: string, version: number, name: string) =>
    body(client.PATCH('/api/trades/{id}', { params: { path: { id }, header: by(csrf) }, body: { version, name } })),
  deleteTrade: (csrf: string, id: string, companies: number) =>
    body(client.DELETE('/api/trades/{id}', { params: { path: { id }, query: { companies }, header: by(csrf) } })),
  attachTrade: (csrf: string, id: string, attach: Schemas['TradeAttach']) =>
    body(client.PUT('/api/trades/{id}/companies', { params: { path: { id }, header: by(csrf) }, body: attach })),

  accessRules: (signal?: AbortSignal) => body(client.GET('/api/access-rules', { signal: signal ?? null })),
  keepAccessRuleOfRole: (csrf: string, role: Schemas['Role'], rule: Schemas['AccessRuleOfRole']) =>
    body(client.PUT('/api/access-rules/roles/{role}', { params: { path: { role }, header: by(csrf) }, body: rule })),
  keepAccessRuleOfCompany: (csrf: string, id: string, rule: Schemas['AccessRuleOfCompany']) =>
    body(client.PUT('/api/access-rules/companies/{id}', { params: { path: { id }, header: by(csrf) }, body: rule })),
  companyNumbers: (id: string, signal?: AbortSignal) =>
    body(client.GET('/api/companies/{id}/numbers', { params: { path: { id } }, signal: signal ?? null })),
  addNumber: (csrf: string, id: string, number: Schemas['NewNumber']) =>
    body(client.POST('/api/companies/{id}/numbers', { params: { path: { id }, header: by(csrf) }, body: number })),
  editNumber: (csrf: string, id: string, number: string, edit: Schemas['NumberEdit']) =>
    body(
      client.PATCH('/api/companies/{id}/numbers/{number}', {
        params: { path: { id, number }, header: by(csrf) },
        body: edit,
      }),
    ),
  moveNumber: (csrf: string, id: string, number: string, move: Schemas['NumberMove']) =>
    body(
      client.PUT('/api/companies/{id}/numbers/{number}/company', {
        params: { path: { id, number }, header: by(csrf) },
        body: move,
      }),
    ),
  importNumbers: (csrf: string, id: string, csv: string, apply: boolean) =>
    body(
      client.POST('/api/companies/{id}/numbers/import', {
        params: { path: { id }, header: by(csrf) },
        body: { csv, apply },
      }),
    ),
  numbers: (query: NumbersQuery, signal?: AbortSignal) =>
    body(client.GET('/api/numbers', { params: { query }, signal: signal ?? null })),
};
