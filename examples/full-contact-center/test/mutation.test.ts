import { demandMutationScore, testMutants } from "@flowc/testing/mutation";
import { test } from "vitest";
import { mainFlow } from "../flows/main.flow.js";
import { scenarios } from "./scenarios.js";

test("small changes of the flows do not go unnoticed", { timeout: 60_000 }, async () => {
  demandMutationScore(await testMutants({ flows: [mainFlow], scenarios }), 85);
});
