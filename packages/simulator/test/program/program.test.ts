import { expect, test } from "vitest";
import { createProgram } from "../../src/index.js";
import { flow, hangingUp } from "../flows.js";

const main = flow("Main", [hangingUp("bye")]);
const module = flow("Main", [hangingUp("bye")], "MODULE");
const arn = "arn:aws:connect:us-east-1:000000000000:instance/i-1/contact-flow/f-1";

test("finds a flow by name, id and ARN, with and without a qualifier", () => {
  const program = createProgram([{ ...main, id: "f-1" }]);
  for (const target of ["Main", "Main:$SAVED", "f-1", arn, `${arn}:3`]) {
    expect(program.find(target)?.key, target).toBe("Main");
  }
  expect(program.find("Main 2")).toBeUndefined();
});

test("finds flows by the ids that documents use", () => {
  expect(createProgram([main], { [arn]: "Main" }).find("f-1")?.key).toBe("Main");
});

test("keeps a flow and a module of one name apart, in any order", () => {
  for (const units of [
    [main, module],
    [module, main],
  ]) {
    const program = createProgram(units);
    expect(program.find("Main")?.unit).toBe(main);
    expect(program.findModule("Main")?.unit).toBe(module);
    expect(program.findModule("Main:3")?.key).toBe("Main (module)");
  }
  expect(createProgram([main]).findModule("Main")).toBeUndefined();
});
