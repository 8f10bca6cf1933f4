import type { ChangeView, PlanView } from "@flowc/viewer";
import { type Address, formatAddress } from "../address/address.js";
import { Icon } from "../app/icon.js";
import { Shown } from "../app/loaded.js";
import { useModel, useValue } from "../app/model-context.js";
import { FindingList } from "../flow/finding-list.js";
import { counted } from "../text/counted.js";
import { ChangeDetails } from "./change-details.js";
import { actionSign, groupChanges } from "./change-groups.js";

interface PlanScreenProps {
  readonly environment: string | undefined;
  readonly subject: string | undefined;
}

/** What a deploy would do to an environment. */
export function PlanScreen({ environment, subject }: PlanScreenProps) {
  const model = useModel();
  const estate = useValue(model.estate.state);
  const plan = useValue(model.plan.state);
  return (
    <div className="screen plan-screen">
      <div className="screen-head">
        <h1>Plan</h1>
        <nav aria-label="Environments" className="environments">
          {(estate.value?.environments ?? []).map((name) => (
            <a
              key={name}
              href={formatAddress(planAddress(name))}
              aria-current={name === environment ? "page" : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
        {environment !== undefined && (
          <button type="button" disabled={plan.status === "loading"} onClick={() => void model.planAgain()}>
            <Icon name="reload" /> Plan again
          </button>
        )}
      </div>
      {environment === undefined ? (
        <p className="empty">Choose an environment to see what a deploy would change there.</p>
      ) : (
        <Shown of={plan} what={`the plan for ${environment}`} retry={() => void model.planAgain()}>
          {(value) => <Changes plan={value} subject={subject} />}
        </Shown>
      )}
    </div>
  );
}

function planAddress(environment: string, subject?: string): Address {
  return { screen: "plan", environment, ...(subject !== undefined && { subject }) };
}

function Changes({ plan, subject }: { readonly plan: PlanView; readonly subject: string | undefined }) {
  const model = useModel();
  const planned = useValue(model.planned);
  const version = useValue(model.estate.state).value?.version;
  const chosen = plan.changes.find((change) => change.subject === subject) ?? plan.changes[0];
  return (
    <>
      {planned !== undefined && version !== undefined && planned !== version && (
        <p className="standing standing-old">The sources changed since this was planned.</p>
      )}
      {plan.findings.length > 0 && <FindingList findings={plan.findings} />}
      {chosen === undefined ? (
        plan.findings.length === 0 && <p className="empty">Nothing to do: {plan.environment} is as the sources say.</p>
      ) : (
        <div className="plan">
          <ChangeList plan={plan} chosen={chosen} />
          <ChangeDetails key={chosen.subject} change={chosen} />
        </div>
      )}
    </>
  );
}

function ChangeList({ plan, chosen }: { readonly plan: PlanView; readonly chosen: ChangeView }) {
  return (
    <nav className="changes" aria-label="Changes">
      <p className="muted">{counted(plan.changes.length, "change")}</p>
      {groupChanges(plan.changes).map(({ action, changes }) => (
        <section key={action}>
          <h2>
            {action} <span className="muted">{changes.length}</span>
          </h2>
          <ul className="plain">
            {changes.map(({ subject }) => (
              <li key={subject}>
                <a
                  href={formatAddress(planAddress(plan.environment, subject))}
                  aria-current={subject === chosen.subject || undefined}
                >
                  <span className="action-sign" data-action={action} aria-hidden="true">
                    {actionSign(action)}
                  </span>
                  {subject}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
