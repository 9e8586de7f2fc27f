import { body, by, client, type Schemas } from './client';

/** What is asked to keep companies, their hours, organizations and trades: apart, for who signs in needs none of it yet. */
export const directory = {
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
};
