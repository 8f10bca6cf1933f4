import { dataTableStep } from "../records/data-table.js";

/** Data table, list: the rows go to `$.DataTableList.ResultData`. */
export const listDataTableValues = dataTableStep((found) => ({ DataTableList: { ResultData: found } }));
