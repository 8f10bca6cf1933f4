import { contactFlow, lambda } from "@flowc/flow-dsl";
import * as z from "zod";

// refused: Argument of type '"x"' is not assignable to parameter of type 'LambdaName & "A STRING_MAP answer holds only text, which 'total' and 'when' cannot be: add { response: \"JSON\" }."'.
lambda<{ phone: string }, { total: number; when: Date; name: string }>("x");
// refused: Argument of type '"x"' is not assignable to parameter of type 'LambdaName & "A STRING_MAP answer holds only text, which 'total' cannot be: add { response: \"JSON\" }."'.
lambda<{ id: string }, { total: number; name: string }>("x");
// refused: Type '{ output: z.ZodObject<{ address: z.ZodObject<{ city: z.ZodString; }, z.core.$strip>; }, z.core.$strip>; }' is not assignable to type '"A STRING_MAP answer holds only text, which 'address' cannot be: add { response: \"JSON\" }."'.
lambda("x", { output: z.object({ address: z.object({ city: z.string() }) }) });
// refused: Type '"XML"' is not assignable to type '"JSON" | "STRING_MAP"'.
lambda("x", { response: "XML" });

const lookup = lambda("lookup", { input: z.object({ phone: z.string() }), output: z.object({ name: z.string() }) });

contactFlow("x", (f) => {
  // refused: Type 'number' is not assignable to type 'Given<string>'.
  f.invokeLambda(lookup, { phone: 1 });
  // refused: Property 'tier' does not exist on type '{ readonly name: Value<string>; } & FlowGoesOn'.
  f.invokeLambda(lookup, { phone: "1" }).tier;
  // refused: Property 'name' does not exist on type 'LambdaInvocation'.
  f.invokeLambdaAsynchronously(lookup, { phone: "1" }).name;
  // refused: Expected 2-3 arguments, but got 1.
  f.invokeLambdaAsynchronously(lookup);
});
