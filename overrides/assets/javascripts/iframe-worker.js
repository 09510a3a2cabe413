/* A worker for file://, where browsers allow none: the script runs in a hidden frame instead. Over http this does nothing.
 *
 * Its frame is an empty one and its scripts are elements with an address, so no script stands in a page and the site's
 * Content-Security-Policy, which the frame inherits, holds there too. The theme looks for a script of this file's name. */
"use strict";

window.IFrameWorker = class extends EventTarget {
  constructor(url) {
    super();
    const frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.append(frame);
    const inside = (this.inside = frame.contentWindow);
    const read = (address) =>
      new Promise((resolve, reject) => {
        const script = inside.document.createElement("script");
        script.charset = "utf-8";
        script.src = new URL(address, location);
        script.onload = resolve;
        script.onerror = () => reject(new Error(`cannot load ${address}`));
        inside.document.body.append(script);
      });
    inside.importScripts = async (...addresses) => {
      for (const address of addresses) await read(address);
    };
    inside.postMessage = (data) => this.tell(new MessageEvent("message", { data: structuredClone(data) }));
    this.started = read(url);
    this.started.catch(({ message }) => this.tell(new ErrorEvent("error", { message })));
  }

  /* Words sent before the script has come wait for it, as with a true worker. */
  postMessage(data) {
    const event = new MessageEvent("message", { data: structuredClone(data) });
    this.started.then(() => this.inside.dispatchEvent(event), () => {});
  }

  tell(event) {
    this.dispatchEvent(event);
    const listener = this[`on${event.type}`];
    if (listener) listener.call(this, event);
  }
};

if (location.protocol === "file:") window.Worker = window.IFrameWorker;
