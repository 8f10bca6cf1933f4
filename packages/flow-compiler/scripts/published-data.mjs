import { fromSources } from "./from-sources.mjs";

const about =
  "The actions of the Amazon Connect Flow language. Grades say who was believed: service (seen accepted or refused by the live service), corpus (how real flows do it), docs (a page says so), assumed (not confirmed). A fact without a grade of its own has that of its action.";

/** The catalogue as data for other tools. The same catalogue gives the same bytes. */
export async function publishedData() {
  const { actionCatalogue, flowLanguageSchema, limits } = await fromSources(`
    export { actionCatalogue, limits } from "@flowc/connect-model";
    export { flowLanguageSchema } from "./flow-compiler/src/schema/published/flow-language-schema.ts";`);
  const actions = [...actionCatalogue.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
  return [
    { path: "generated/flow-language.schema.json", text: jsonText(flowLanguageSchema()) },
    { path: "generated/actions.json", text: jsonText({ version: "2019-10-30", about, limits, actions }) },
  ];
}

function jsonText(value) {
  return `${JSON.stringify(value, null, 1)}\n`;
}
