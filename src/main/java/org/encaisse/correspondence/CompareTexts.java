package org.encaisse.correspondence;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, line by line. */
public final class CompareTexts {

    /** Beyond it the texts are said to have nothing in common: comparing takes time as the product of their lines. */
    private static final int MOST_CELLS = 4_000_000;

    private CompareTexts() {}

    public enum Change {
        SAME,
        GONE,
        NEW
    }

    public record Line(Change change, String text) {}

    public static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        old.subList(0, head).forEach(line -> lines.add(new Line(Change.SAME, line)));
        middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), lines);
        old.subList(old.size() - tail, old.size()).forEach(line -> lines.add(new Line(Change.SAME, line)));
        return lines;
    }

    private static void middle(List<String> old, List<String> now, List<Line> lines) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            old.forEach(line -> lines.add(new Line(Change.GONE, line)));
            now.forEach(line -> lines.add(new Line(Change.NEW, line)));
            return;
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line(Change.SAME, old.get(i)));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Change.GONE, old.get(i++)));
            } else {
                lines.add(new Line(Change.NEW, now.get(j++)));
            }
        }
    }
}
