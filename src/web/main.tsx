import { createRoot } from "react-dom/client";
import { App } from "./page/app";
import "./style/tokens.css";
import "./style/base.css";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);
