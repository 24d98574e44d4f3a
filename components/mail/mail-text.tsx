/**
 * The plain text of a mail with its addresses as links. The HTML part is shown beside it in a frame of its own, under
 * a policy that lets it load and run nothing.
 */
export function MailText({ text }: { text: string }) {
  return (
    <p className="wrap-anywhere whitespace-pre-wrap leading-relaxed">
      {text.split(/(https?:\/\/\S+)/).map((piece, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
          <a key={index} href={piece} className="text-action underline">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </p>
  )
}

export const MailFrame = ({ html, title }: { html: string; title: string }) => (
  <iframe
    title={title}
    // Its links leave the frame.
    srcDoc={html.replace('<head>', '<head><base target="_top">')}
    sandbox="allow-top-navigation-by-user-activation"
    className="h-160 w-full rounded-lg border border-line bg-white"
  />
)
