import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { type ParameterInput, parametersFrom } from "../../values/parameter.js";

export interface InterruptAgent {
  /**
   * Offers the contact to one agent who is busy or not routable; it rings for 30 seconds.
   *
   * Console block: Interrupt agent (`RouteContactToAgent`). AWS publishes no parameter names: look up in an export of
   * your instance under which one the console writes the agent. Source: Amazon Connect administrator guide, 2026-11-20;
   * the form in the Flow language is assumed.
   * @param parameters as the console writes them; the agent is a user ARN, a user id or a user name
   */
  interruptAgent(parameters: Readonly<Record<string, ParameterInput>>, options?: FallibleOptions<this>): this;
}

export function interruptAgent(
  place: Place,
  parameters: Readonly<Record<string, ParameterInput>>,
  options?: FallibleOptions<never>,
): void {
  place.block(
    { type: "RouteContactToAgent", parameters: parametersFrom(parameters), outcomes: [place.failure()] },
    options,
  );
}
