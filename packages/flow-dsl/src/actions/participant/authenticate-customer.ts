import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { decimal, text } from "../../values/parameter.js";
import type { Numeric, Text } from "../../values/value.js";

/** Where the customer signs in, and what can come of it. */
export interface Authentication<F> extends FallibleOptions<F> {
  /** ARN of the Cognito user pool. */
  readonly userPoolArn: Text;
  /** Id of the app client in the pool. */
  readonly appClientId: Text;
  /** Type of the Customer Profiles object that keeps what Cognito knows. Default `Cognito-attributes`, as in the console. */
  readonly profileObjectType?: Text;
  /** Minutes that the customer has, 3 to 15, or a handle. Default 3. */
  readonly timeLimitMinutes?: Numeric;
  /** The customer does not want to sign in. */
  readonly optedOut: Branch<F>;
  /** The customer did not sign in in time. Without it, the nearest `onError`. */
  readonly timeout?: Branch<F>;
}

export interface AuthenticateCustomer {
  /**
   * Asks a chat customer to sign in and goes on when that is done. Who it is stands in the segment attribute
   * `connect:CustomerAuthentication`. A customer who fails to sign in takes `onError`.
   *
   * Console block: Authenticate customer (`AuthenticateParticipant`). Chat only: other channels take `onError`. Needs a
   * Cognito user pool and Customer Profiles. Source: Amazon Connect administrator guide and public exports, 2026-11-20.
   *
   * @example
   * ```ts
   * f.authenticateCustomer({
   *   userPoolArn: "arn:aws:cognito-idp:eu-west-2:111122223333:userpool/eu-west-2_example",
   *   appClientId: "1example23456789",
   *   optedOut: (f) => f.playPrompt("Then we cannot talk about your account."),
   * });
   * ```
   */
  authenticateCustomer(authentication: Authentication<this>): this;
}

export function authenticateCustomer(place: Place, authentication: Authentication<never>): void {
  const { userPoolArn, appClientId, profileObjectType, timeLimitMinutes = 3, optedOut, timeout } = authentication;
  place.block(
    {
      type: "AuthenticateParticipant",
      parameters: {
        CognitoConfiguration: { UserPoolArn: text(userPoolArn), AppClientId: text(appClientId) },
        CustomerProfilesConfiguration: { ObjectTypeName: text(profileObjectType ?? "Cognito-attributes") },
        TimeLimitMinutes: decimal(timeLimitMinutes),
      },
      outcomes: [
        place.condition({ operand: "OptedOut" }, "optedOut", optedOut),
        place.error("TimeLimitExceeded", "timeout", timeout),
        place.failure(),
      ],
    },
    authentication,
  );
}
