package org.encaisse.platform.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/**
 * What a screen reader is told of a paper: headings, paragraphs, tables with their cells, in reading order. A leaf stands on
 * one page; what holds leaves may go on over several.
 */
final class Structure {

    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

    private final COSDictionary root = Faces.dictionary("StructTreeRoot");
    private final List<COSArray> leavesOfPage = new ArrayList<>();
    private final Deque<COSDictionary> open = new ArrayDeque<>();

    Structure() {
        COSDictionary document = element("Document", root);
        root.setItem(COSName.K, document);
        open.push(document);
    }

    void begin(String role) {
        COSDictionary parent = open.getFirst();
        COSDictionary element = element(role, parent);
        kids(parent).add(element);
        open.push(element);
    }

    void end() {
        open.pop();
    }

    /** Says of what is a heading of what. */
    void scope(String scope) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        attributes.setName("Scope", scope);
        open.getFirst().setItem(COSName.A, attributes);
    }

    void newPage() {
        leavesOfPage.add(new COSArray());
    }

    /** @return the number by which the page marks what belongs to the element that is open */
    int mark(COSDictionary page) {
        COSDictionary element = open.getFirst();
        COSArray leaves = leavesOfPage.getLast();
        int mark = leaves.size();
        leaves.add(element);
        if (element.getItem(COSName.PG) == null) {
            element.setItem(COSName.PG, page);
        }
        kids(element).add(COSInteger.get(mark));
        return mark;
    }

    String role() {
        return open.getFirst().getNameAsString(COSName.S);
    }

    COSDictionary finished() {
        COSDictionary tree = new COSDictionary();
        COSArray numbers = new COSArray();
        for (int page = 0; page < leavesOfPage.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add(leavesOfPage.get(page));
        }
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, leavesOfPage.size());
        return root;
    }

    private static COSDictionary element(String role, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setName(COSName.S, role);
        element.setItem(COSName.P, parent);
        return element;
    }

    private static COSArray kids(COSDictionary element) {
        if (element.getItem(COSName.K) instanceof COSArray kids) {
            return kids;
        }
        COSArray kids = new COSArray();
        element.setItem(COSName.K, kids);
        return kids;
    }
}
