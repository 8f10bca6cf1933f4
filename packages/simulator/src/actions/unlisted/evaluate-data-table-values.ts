import { dataTableStep } from "../records/data-table.js";

/** Data table, evaluate: what the queries found goes to `$.DataTables`, by query and attribute. */
export const evaluateDataTableValues = dataTableStep((found) => ({ DataTables: found }));
