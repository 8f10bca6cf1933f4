import { dataTableStep } from "../records/data-table.js";

/** Data table, write. */
export const upsertDataTableValues = dataTableStep(() => ({}));
