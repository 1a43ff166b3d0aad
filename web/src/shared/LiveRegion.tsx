import { useAnnouncement } from './live';

export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  return (
    <div className="ds-sr-only" role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </div>
  );
}
