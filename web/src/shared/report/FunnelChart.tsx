import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis, type LabelProps } from 'recharts';
import styles from './ReportView.module.css';

interface FunnelChartProps {
  label: string;
  stages: { label: string; count: number; words: string }[];
}

const ROW = 64;

/** A bar a stage, each labelled where it is. In a file of its own, since nobody else needs what draws it. */
export function FunnelChart({ label, stages }: FunnelChartProps) {
  return (
    <div className={styles.chart} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={stages.length * ROW}>
        <BarChart
          data={stages}
          layout="vertical"
          margin={{ top: 20, right: 48, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis type="category" dataKey="label" hide />
          <Bar dataKey="count" barSize={22} isAnimationActive={false} minPointSize={1} className={styles.bars}>
            <LabelList dataKey="label" content={StageLabel} />
            <LabelList dataKey="words" position="right" fill="currentColor" className={styles.value} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The name of a stage, above its bar, where also a short bar leaves room for it. */
function StageLabel({ x, y, value }: LabelProps) {
  return (
    <text x={Number(x)} y={Number(y) - 6} className={styles.stage}>
      {String(value)}
    </text>
  );
}
