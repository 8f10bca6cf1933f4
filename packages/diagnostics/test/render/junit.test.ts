import { DOMParser } from "@xmldom/xmldom";
import { expect, it } from "vitest";
import { formatDiagnostics } from "../../src/index.js";
import { dangling, displayFile, explained, placeless } from "../helpers/findings.js";

const checkedFiles = ["/shop/flows/main.flow.ts", "/shop/flows/menu.flow.ts"];

it("writes a suite for each file and a test for each finding", () => {
  const warning = { ...dangling, severity: "warning" as const, related: [] };
  const found = [dangling, warning, placeless];
  const xml = formatDiagnostics(found, { format: "junit", displayFile, checkedFiles, suppressed: [explained] });
  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="flowc check" tests="5" failures="2" errors="0" skipped="1">
      <testsuite name="flows/main.flow.ts" tests="3" failures="1" errors="0" skipped="1">
        <testcase name="FLOW102 no-dangling-target: Welcome" classname="flows/main.flow.ts">
          <failure type="FLOW102" message="&quot;Welcome&quot; goes to &quot;Menu&quot;, which does not exist.">error[FLOW102] &quot;Welcome&quot; goes to &quot;Menu&quot;, which does not exist.
    flows/main.flow.ts:2:5, flow &quot;Main&quot;, block &quot;Welcome&quot;
    note: &quot;Main menu&quot; is defined here (flows/menu.flow.ts:7:3)
    note: and 3 more
    help: Did you mean &quot;Main menu&quot;?
    docs: docs/diagnostics/FLOW102.md</failure>
        </testcase>
        <testcase name="FLOW102 no-dangling-target: Welcome" classname="flows/main.flow.ts">
          <system-out>warning[FLOW102] &quot;Welcome&quot; goes to &quot;Menu&quot;, which does not exist.
    flows/main.flow.ts:2:5, flow &quot;Main&quot;, block &quot;Welcome&quot;
    help: Did you mean &quot;Main menu&quot;?
    docs: docs/diagnostics/FLOW102.md</system-out>
        </testcase>
        <testcase name="FLOW701 no-literal-account: Queue" classname="flows/main.flow.ts">
          <skipped message="suppressed: there is one account"/>
        </testcase>
      </testsuite>
      <testsuite name="flows/menu.flow.ts" tests="1" failures="0" errors="0" skipped="0">
        <testcase name="no findings" classname="flows/menu.flow.ts"/>
      </testsuite>
      <testsuite name="project" tests="1" failures="1" errors="0" skipped="0">
        <testcase name="CLI101 no-missing-config" classname="project">
          <failure type="CLI101" message="None.">error[CLI101] None.
    docs: docs/diagnostics/CLI101.md</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

it("gives back the text that was put in", () => {
  const message = '<b> & "quotes" ]]> 日本\tand\nlines';
  const xml = formatDiagnostics([{ ...placeless, message }], { format: "junit" });
  const failure = new DOMParser().parseFromString(xml, "text/xml").getElementsByTagName("failure")[0]!;
  expect(failure.getAttribute("message")).toBe(message);
  expect(failure.textContent).toContain(message);
});

it("shows what XML cannot hold as escapes", () => {
  const xml = formatDiagnostics([{ ...placeless, message: "a\u0000b\u001bc\ud800d\uffff" }], { format: "junit" });
  expect(xml).toContain('message="a\\u0000b\\u001bc\\ud800d\\uffff"');
});
