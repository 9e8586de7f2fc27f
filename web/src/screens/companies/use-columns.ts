import { columnChoice } from '../../shared/columns';
import { columns } from './search';

export const companyColumns = columnChoice('companies.columns', columns, ['trades', 'organization', 'zone']);
