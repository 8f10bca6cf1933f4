import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { given, text } from "../../values/parameter.js";
import type { Text } from "../../values/value.js";

/** What Voice ID listened for. */
export interface VoiceIdSettings {
  /** Least score, 0 to 100, and seconds of speech, 5 to 10. `false` for none. */
  readonly authentication: { readonly threshold: number; readonly responseTimeSeconds: number } | false;
  /** Least risk score, 0 to 100, and a watch list of 22 characters. `false` for none. */
  readonly fraudDetection: { readonly threshold: number; readonly watchlistId?: Text } | false;
  /** Whether it listens at all. Default true. */
  readonly isStreaming?: boolean;
}

/** What Voice ID could be asked, and its answers. */
export interface VoiceIdAnswers {
  readonly enrollmentStatus: "Enrolled" | "NotEnrolled" | "OptedOut";
  readonly voiceAuthentication: "Authenticated" | "NotAuthenticated" | "Inconclusive" | "NotEnrolled" | "OptedOut";
  readonly fraudDetection: "HighRisk" | "LowRisk" | "Inconclusive";
}

/** A branch for each answer. An answer without one goes on. */
export type VoiceIdOutcomes<O extends keyof VoiceIdAnswers, F> = FallibleOptions<F> & {
  readonly [A in VoiceIdAnswers[O]]?: Branch<F>;
};

export interface SetVoiceId {
  /**
   * Started to listen for Voice ID. Here so that older flows can be written as they are.
   *
   * Console block: Set Voice ID (`UpdateContactData`, then `StartVoiceIdStream`). On an instance without Voice ID the
   * service calls these actions invalid. Source: Amazon Connect developer guide and public exports, 2026-11-20.
   * @deprecated Voice ID ended on 2026-05-20.
   */
  setVoiceId(settings: VoiceIdSettings, options?: FallibleOptions<this>): this;
}

export interface CheckVoiceId {
  /**
   * Branched on what Voice ID said about the caller. Here so that older flows can be written as they are.
   *
   * Console block: Check Voice ID (`CheckVoiceId`). Source: public conformance probes and exports, 2026-11-20.
   * @deprecated Voice ID ended on 2026-05-20.
   */
  checkVoiceId<O extends keyof VoiceIdAnswers>(question: O, outcomes: VoiceIdOutcomes<O, this>): this;
}

const answers = {
  enrollmentStatus: ["Enrolled", "NotEnrolled", "OptedOut"],
  voiceAuthentication: ["Authenticated", "NotAuthenticated", "Inconclusive", "NotEnrolled", "OptedOut"],
  fraudDetection: ["HighRisk", "LowRisk", "Inconclusive"],
} as const satisfies { [O in keyof VoiceIdAnswers]: readonly VoiceIdAnswers[O][] };

export function setVoiceId(
  place: Place,
  { authentication, fraudDetection, isStreaming = true }: VoiceIdSettings,
  options: FallibleOptions<never> = {},
): void {
  const handler = place.branch(options.onError);
  place.block(
    {
      type: "UpdateContactData",
      parameters: given({
        IsVoiceIdStreamingEnabled: String(isStreaming),
        IsVoiceAuthenticationEnabled: String(authentication !== false),
        IsFraudDetectionEnabled: String(fraudDetection !== false),
        ...(authentication && {
          VoiceAuthenticationThreshold: String(authentication.threshold),
          VoiceAuthenticationResponseTime: String(authentication.responseTimeSeconds),
        }),
        ...(fraudDetection && {
          FraudDetectionThreshold: String(fraudDetection.threshold),
          WatchlistId: fraudDetection.watchlistId === undefined ? undefined : text(fraudDetection.watchlistId),
        }),
      }),
      title: "set-voice-id",
      outcomes: [place.failure()],
      handler,
    },
    options,
  );
  place.block({
    type: "StartVoiceIdStream",
    title: "start-voice-id-stream",
    outcomes: [place.failure()],
    handler,
  });
}

export function checkVoiceId(
  place: Place,
  question: keyof VoiceIdAnswers,
  outcomes: VoiceIdOutcomes<keyof VoiceIdAnswers, never>,
): void {
  const branches = outcomes as Partial<Record<string, Branch<never>>>;
  place.block(
    {
      type: "CheckVoiceId",
      parameters: { CheckVoiceIdOption: question },
      about: question,
      outcomes: [
        ...answers[question].map((answer) => place.condition({ operand: answer }, answer, branches[answer])),
        place.failure(),
      ],
      next: { copies: "NoMatchingError" },
    },
    outcomes,
  );
}
