// A page of a preview loads again when what it shows has changed. It asks the server, who answers when it has.
{
  const { changes, moment } = document.currentScript.dataset;

  const watch = async () => {
    for (;;) {
      try {
        const answer = await fetch(changes + moment);
        if (answer.ok && (await answer.text()) !== moment) return location.reload();
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 1000)); // the preview has ended, and may begin again
      }
    }
  };

  addEventListener("load", watch);
}
