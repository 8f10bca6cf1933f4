import type { PropertyDifference } from "@flowc/provisioner";
import { expect, it } from "vitest";
import { planMarkdown } from "../../src/ui/plan-markdown.js";
import { change, planOf } from "../helpers/plans.js";

const content: PropertyDifference = {
  property: "content",
  label: "content",
  words: "content: 1.2 KB → 1.4 KB",
  origin: "source",
  forcesReplacement: false,
  behaviour: {
    verdict: "breaking",
    changes: [
      { impact: "breaking", message: 'Pressing 2 now reaches queue "Support".', way: ["Main menu", "press 2"] },
      { impact: "harmless", message: 'Contacts now hear "Hi."' },
    ],
    more: 1,
  },
};

const size: PropertyDifference = {
  property: "maxContacts",
  label: "maximum contacts",
  words: "maximum contacts: 50 → 100",
  origin: "outside",
  forcesReplacement: false,
};

const plan = planOf([
  change("hoursOfOperation", "Shop hours", "no-change"),
  change("queue", "Support", "update", { differences: [size] }),
  change("flow", "Main", "update", { differences: [content], impact: "new contacts get it at once" }),
  change("queue", "Old", "destroy"),
  change("prompt", "Hidden", "no-change", { reason: { code: "unreadable", words: "it could not be read" } }),
]);
const main = plan.changes[2]!;

it("says the sum, what contacts notice and what is lost, then each change from the gravest on, then shows flows", () => {
  const picture = { change: main, before: "flowchart LR\n  b0\n", after: "flowchart LR\n  b1\n", isTooLarge: false };
  expect(planMarkdown({ plan, pictures: [picture], place: "" })).toMatchInlineSnapshot(`
    "<!-- flowc plan prod -->
    ### Plan for prod \\(eu-west-2\\)

    **1 up to date, 2 to update, 1 to destroy, 1 left alone because of what could not be read.** Contacts notice 🔴 1 breaking, 🟢 1 harmless and more.
    <br><sub>1 write call; 3 read calls made.</sub>

    **What is lost**

    - 1 resource is deleted: queue "Old"

    | | 🔴 destroy | 🟠 update | 🟡 leave |
    |---|---:|---:|---:|
    | flow |  | 1 |  |
    | prompt |  |  | 1 |
    | queue | 1 | 1 |  |

    - 🔴 destroy **queue "Old"**: the declaration changed
    - 🟠 update **queue "Support"**: the declaration changed
      - maximum contacts: 50 → 100 (changed outside)
    - 🟠 update **flow "Main"**: the declaration changed
      - content: 1.2 KB → 1.4 KB
        - 🔴 **breaking** Pressing 2 now reaches queue "Support".<br><sub>after: Main menu → press 2</sub>
        - 🟢 **harmless** Contacts now hear "Hi."
        - and 1 more
      - 🟡 new contacts get it at once
    - 🟡 leave **prompt "Hidden"**: it could not be read

    <details>
    <summary>flow &#34;Main&#34; before and after</summary>

    **Before**

    \`\`\`mermaid
    flowchart LR
      b0
    \`\`\`

    **After**

    \`\`\`mermaid
    flowchart LR
      b1
    \`\`\`

    </details>
    "
  `);
});

it("begins with a line that is the same for every plan of an environment and a project, and different for others", () => {
  const marker = (environment: string, place: string) =>
    planMarkdown({ plan: planOf([], environment), pictures: [], place }).split("\n")[0];
  expect(marker("prod", "")).toBe("<!-- flowc plan prod -->");
  expect(marker("prod", "apps/phone")).toBe("<!-- flowc plan prod apps%2Fphone -->");
  expect(marker("a-->b--c", "")).toBe("<!-- flowc plan a-%2D%3Eb-%2Dc -->");
});

it("leaves the largest pictures out when there is no room, and says which", () => {
  const pictureOf = (name: string, size: number) => ({
    change: change("flow", name, "create"),
    after: "b".repeat(size),
    isTooLarge: false,
  });
  const pictures = [pictureOf("Small", 100), pictureOf("Huge", 45_000), pictureOf("Large", 40_000)];
  const text = planMarkdown({ plan: planOf(pictures.map((one) => one.change)), pictures, place: "" });
  expect(text.match(/<summary>.*<\/summary>/g)).toEqual([
    "<summary>flow &#34;Small&#34; as it will be</summary>",
    "<summary>flow &#34;Large&#34; as it will be</summary>",
  ]);
  expect(text).toContain('Too large for a picture here: flow "Huge".');
});

it("leaves a picture out that Mermaid would not draw", () => {
  const picture = { change: main, after: "flowchart LR", isTooLarge: true };
  const text = planMarkdown({ plan, pictures: [picture], place: "" });
  expect(text).not.toContain("flowchart");
  expect(text).toContain('Too large for a picture here: flow "Main".');
});

it("keeps the gravest of very many changes, and says how many are missing", () => {
  const many = Array.from({ length: 2_000 }, (_, at) => change("queue", `Queue ${at}`, "create"));
  const text = planMarkdown({
    plan: planOf([...many, change("queue", "Old", "destroy")]),
    pictures: [{ change: many[0]!, after: "flowchart LR", isTooLarge: false }],
    place: "",
  });
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain('**queue "Old"**');
  const listed = text.match(/^- 🟢 create/gm)?.length ?? 0;
  expect(text).toContain(`And ${2_000 - listed} more, which found no room here`);
});

it("shows nothing of a plan but its words: no values of before, of what was found, or of attributes", () => {
  const hidden = { before: { a: "hidden-1" }, found: { a: "hidden-2" }, attributes: { a: "hidden-3" }, id: "hidden-4" };
  const text = planMarkdown({ plan: planOf([change("user", "jane", "update", hidden)]), pictures: [], place: "" });
  expect(text).not.toContain("hidden");
});
