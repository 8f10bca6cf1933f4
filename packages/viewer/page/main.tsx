import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./style/tokens.css";
import "./style/page.css";
import { browserAddress, followAddress } from "./address/browser-address.js";
import { App } from "./app/app.js";
import { ModelContext } from "./app/model-context.js";
import { applyTheme, keptTheme } from "./app/theme.js";
import { openFeed, postToServer } from "./client/browser-server.js";
import { listenToServer } from "./client/event-feed.js";
import { createViewClient } from "./client/view-client.js";
import { PageModel } from "./model/page-model.js";

applyTheme(keptTheme());
const model = new PageModel(createViewClient(postToServer), browserAddress);
followAddress(() => void model.arrive());
listenToServer(
  openFeed,
  { connection: (now) => void model.hear(now), event: (event) => void model.hearEvent(event) },
  (run) => setTimeout(run, 1000),
);
void model.begin();

const place = document.getElementById("page");
if (place === null) throw new Error("index.html has no element with the id page");
createRoot(place).render(
  <StrictMode>
    <ModelContext value={model}>
      <App />
    </ModelContext>
  </StrictMode>,
);
