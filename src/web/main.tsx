import "./style/tokens.css";
import "./style/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./page/app";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);
