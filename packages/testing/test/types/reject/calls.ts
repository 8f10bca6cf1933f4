import { type Call, simulate } from "@flowc/testing";
import "@flowc/testing/vitest";
import { expect } from "vitest";
import { lookup, main, sales } from "../scenario-flow.js";

// refused: Type 'Lambda<{ phone: string; }, { tier: "gold" | "standard"; firstName: string; }>' is missing the following properties from type 'FlowDefinition<"flow">': type, build
simulate(lookup);
// refused: Type '"FAX"' is not assignable to type '"CHAT" | "EMAIL" | "TASK" | "VOICE" | undefined'.
simulate(main, { channel: "FAX" });
// refused: Index signature for type 'string' is missing in type 'Date'.
simulate(main, { lambdas: { lookup: () => new Date() } });

declare const call: Call;
// refused: Argument of type 'number' is not assignable to parameter of type 'string'.
call.presses(1);
// refused: Argument of type 'string' is not assignable to parameter of type 'Duration'.
call.waits("5 minutes");
// refused: Argument of type 'string[]' is not assignable to parameter of type 'Words'.
call.hears(["welcome"]);
// refused: Property 'presses' does not exist on type 'Promise<string>'.
call.hears("welcome").presses("1");
// refused: Argument of type 'string' is not assignable to parameter of type 'AgentTarget'.
call.agent.transfersTo("Sales");
// refused: Argument of type 'number' is not assignable to parameter of type 'Named'.
expect(call).toReachQueue(7);
// refused: Argument of type '"BORED"' is not assignable to parameter of type 'EndReason | undefined'.
expect(call).toHaveEnded("BORED");
// refused: Argument of type '1' is not assignable to parameter of type 'string | RegExp | undefined'.
expect(call).toHaveAttribute("tier", 1);
// refused: Expected 1 arguments, but got 2.
expect(call).toReachQueue(sales, sales);
