import type { Drift } from "@flowc/provisioner";
import { expect, it } from "vitest";
import { fitting } from "../../src/ui/comment-size.js";
import { driftMarkdown } from "../../src/ui/drift-markdown.js";

it("takes texts as long as there is room, line ends included", () => {
  expect(fitting(["ab", "c", "d"], 5)).toEqual(["ab", "c"]);
  expect(fitting(["ab", "c", "d"], 7)).toEqual(["ab", "c", "d"]);
  expect(fitting(["abc"], 3)).toEqual([]);
});

it("keeps a drift of very many resources within a comment, with its sum", () => {
  const unmanaged = Array.from({ length: 2_000 }, (_, at) => ({
    kind: "queue" as const,
    name: `Queue ${at}`,
    noun: "queue",
    id: "",
    arn: "",
    isTheirs: false,
  }));
  const environment = { name: "prod", region: "eu-west-2" };
  const drift: Drift = { environment, resources: [], compared: 1, unmanaged, readCalls: 1 };
  const text = driftMarkdown(drift);
  expect(text.length).toBeLessThan(65_536);
  const listed = text.match(/^- /gm)?.length ?? 0;
  expect(text).toContain(`And ${2_000 - listed} more lines`);
  expect(text).toContain("2000 not declared");
});
