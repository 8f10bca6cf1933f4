import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkedProject } from "../helpers/checked-project.js";

/** What is found in a flow whose content starts on line 5: codes with their lines in the author's file. */
async function found(content: string, declaration = ""): Promise<string[]> {
  const source = `import { contactFlow, existing, flowModule, lambda } from "@flowc/flow-dsl";
void [existing, flowModule, lambda];
${declaration}
export const main = contactFlow("Main", { onError: (f) => f.playPrompt("Please call again.").disconnect() }, (f) => {
${content}
});
`;
  const { diagnostics } = await checkedProject({ "flows/main.flow.ts": source });
  return diagnostics.map(({ code, severity, span }) => `${code} ${severity} line ${span?.line}`);
}

it("finds a silent loop", async () => {
  const content = `f.label("again").playPrompt("Please hold the line.");
f.goto("again");`;
  expect(await found(content)).toContain("FLOW111 warning line 5");
});

it("finds an attribute that nothing sets", async () => {
  const content = `f.setContactAttributes({ firstName: "Ann" });
f.playPrompt(\`Hello \${f.attributes.fistName}.\`).disconnect();`;
  expect(await found(content)).toContain("FLOW611 warning line 6");
});

it("finds a queue transfer without a queue", async () => {
  const content = `f.playPrompt("Please wait.");
f.transferToWorkingQueue();`;
  expect(await found(content)).toContain("FLOW630 warning line 6");
});

it("finds a Lambda's answer that another one has replaced", async () => {
  const declaration = `const lookup = lambda<Record<never, never>, { name: string }>("lookup");`;
  const content = `const customer = f.invokeLambda(lookup);
f.playPrompt(\`Hello \${customer.name}.\`);
const partner = f.invokeLambda(lookup);
f.playPrompt(\`You come with \${partner.name}.\`);
f.playPrompt(\`Goodbye \${customer.name}.\`).disconnect();`;
  expect((await found(content, declaration)).filter((finding) => finding.startsWith("FLOW624"))).toEqual([
    "FLOW624 warning line 9",
  ]);
});

it("finds an answer that is read where the function has failed", async () => {
  const declaration = `const lookup = lambda<Record<never, never>, { name: string }>("lookup");`;
  const content = `const customer = f.invokeLambda(lookup, {}, { onError: (f) => f.playPrompt("One moment.") });
f.playPrompt(\`Hello \${customer.name}.\`).disconnect();`;
  expect(await found(content, declaration)).toContain("FLOW621 warning line 6");
});

it("finds a call that breaks the contract of a module", async () => {
  const declaration = `export const verify = flowModule("Verify", { input: { phone: "string" }, onError: (f) => f.returnFromModule() }, (f) => { f.playPrompt(\`\${f.input.phone}\`).returnFromModule(); });`;
  const content = `f.invokeModule(existing.flowModule("Verify"), { fone: f.system.customerEndpoint.address });
f.disconnect();`;
  const findings = await found(content, declaration);
  expect(findings).toContain("FLOW650 error line 5");
  expect(findings).toContain("FLOW650 warning line 5");
});

it("finds the stale value of the page that explains it, and nothing in what is fixed", async () => {
  const page = readFileSync(new URL("../../../../docs/diagnostics/FLOW624.md", import.meta.url), "utf8");
  const [example = "", fixed = ""] = [...page.matchAll(/^```ts\n(.*?)^```/gms)].map((match) => match[1]!);
  const codes = async (text: string) => {
    const { diagnostics } = await checkedProject({ "flows/main.flow.ts": text });
    return diagnostics.map(({ code }) => code);
  };
  expect(await codes(example)).toEqual(["FLOW624"]);
  expect(await codes(fixed)).toEqual([]);
});
