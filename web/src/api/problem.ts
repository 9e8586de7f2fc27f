import type { components } from './schema';

type Body = components['schemas']['Problem'] & Pick<components['schemas']['OrganizationRefused'], 'companies'>;

/** Why a request did not succeed, in the API's words. `unreachable` and `unexpected` are the two it cannot say itself. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: string,
    readonly status: number,
    readonly requestId: string | null,
    readonly detail: string,
    readonly field: string | null,
    readonly retryAfterSeconds: number | null,
    /** The companies that stand in the way, where some do. */
    readonly companies: readonly components['schemas']['NamedCompany'][] = [],
  ) {
    super(`${status} ${code}`);
  }

  static unreachable(): Problem {
    return new Problem('unreachable', 0, null, '', null, null);
  }

  static async of(response: Response): Promise<Problem> {
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    const retryAfterSeconds = Number.isFinite(retryAfter) ? retryAfter : null;
    const body = await bodyOf(response);
    return body === null
      ? new Problem('unexpected', response.status, response.headers.get('apigw-requestid'), '', null, retryAfterSeconds)
      : new Problem(
          body.code,
          response.status,
          body.requestId,
          body.detail,
          body.field ?? null,
          retryAfterSeconds,
          body.companies ?? [],
        );
  }
}

async function bodyOf(response: Response): Promise<Body | null> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json') !== true) return null;
  try {
    return (await response.json()) as Body;
  } catch {
    return null;
  }
}
