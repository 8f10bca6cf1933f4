import { fake, handler, inTurn } from "@flowc/testing";
import { basket, lookup, sales } from "../scenario-flow.js";

// refused: Type '"silver"' is not assignable to type '"gold" | "standard"'.
fake(lookup, { tier: "silver", firstName: "Ada" });
// refused: Property 'firstName' is missing in type '{ tier: "gold"; }' but required in type '{ readonly tier: "gold" | "standard"; readonly firstName: string; }'.
fake(lookup, { tier: "gold" });
// refused: Type 'string' is not assignable to type '"gold" | "standard"'.
fake(lookup, ({ phone }) => ({ tier: phone, firstName: "Ada" }));
// refused: Property 'number' does not exist on type '{ phone: string; }'.
fake(lookup, ({ number }) => ({ tier: "gold", firstName: number }));
// refused: Property 'firstName' is missing in type '{ readonly tier: "gold"; }' but required in type '{ readonly tier: "gold" | "standard"; readonly firstName: string; }'.
fake(lookup, async () => ({ tier: "gold" }));
// refused: Type 'number' is not assignable to type 'string'.
fake(lookup, inTurn({ tier: "gold", firstName: "Ada" }, { tier: "gold", firstName: 1 }));
// refused: Type 'string' is not assignable to type 'number'.
fake(basket, { items: "3", open: true });
// refused: Type 'ResourceReference<"queue">' is missing the following properties from type 'Lambda<unknown, unknown>': response, schemas, [contract]
fake(sales, {});
// refused: Property 'number' does not exist on type '{ phone: string; }'.
handler(lookup, (event) => ({ tier: "gold", firstName: event.Details.Parameters.number }));
// refused: Type '"silver"' is not assignable to type '"gold" | "standard"'.
handler(lookup, () => ({ tier: "silver", firstName: "Ada" }));
// refused: Property 'firstName' is missing in type '{ readonly tier: "gold"; }' but required in type '{ readonly tier: "gold" | "standard"; readonly firstName: string; }'.
handler(lookup, async (_event: { Name: "ContactFlowEvent" }) => ({ tier: "gold" as const }));
