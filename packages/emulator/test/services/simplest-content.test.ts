import { flowTypes } from "@flowc/connect-model";
import { serviceProblems } from "@flowc/flow-compiler";
import { expect, it } from "vitest";
import { simplestContent } from "../../src/services/flows/simplest-content.js";

it.each(flowTypes)("the simplest content of a %s is one that the service takes", (type) => {
  expect(serviceProblems(simplestContent(type), type)).toEqual([]);
});
