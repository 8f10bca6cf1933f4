/**
 * Compiles the validators of `Parameters` ahead of time: the catalogue of connect-model gives a JSON Schema for each
 * action, ajv turns it into plain code, and that code is kept in src/schema/generated. Nothing is compiled when flowc
 * starts, and ajv itself is not needed at run time. The same catalogue is published as data: a JSON Schema of the Flow
 * language and the list of actions. Run by `npm run generate` at the root.
 */
import { publishedData } from "./published-data.mjs";
import { validatorsModule } from "./validators-module.mjs";

export async function generate() {
  return [
    { path: "src/schema/generated/parameter-validators.ts", text: await validatorsModule() },
    ...(await publishedData()),
  ];
}
