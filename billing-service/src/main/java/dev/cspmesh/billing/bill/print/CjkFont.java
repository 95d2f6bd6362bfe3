package dev.cspmesh.billing.bill.print;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Vector;

/** A font that readers bring for a collection of Asian letters; it is only written, never measured. */
final class CjkFont extends PDFont {

    private static final int SQUARE = 1000;
    private static final int SYMBOLIC = 4;

    private final String name;

    CjkFont(CjkCharacterCollection letters) {
        super(dictionary(letters));
        this.name = letters.font();
    }

    private static COSDictionary dictionary(CjkCharacterCollection letters) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, letters.font() + "-" + letters.encoding());
        font.setName(COSName.ENCODING, letters.encoding());
        COSArray descendants = new COSArray();
        descendants.add(descendant(letters));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSDictionary descendant(CjkCharacterCollection letters) {
        COSDictionary collection = new COSDictionary();
        collection.setItem(COSName.REGISTRY, new COSString("Adobe"));
        collection.setItem(COSName.ORDERING, new COSString(letters.ordering()));
        collection.setInt(COSName.SUPPLEMENT, letters.supplement());
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        font.setName(COSName.BASE_FONT, letters.font());
        font.setItem(COSName.CIDSYSTEMINFO, collection);
        font.setInt(COSName.DW, SQUARE);
        font.setItem(COSName.FONT_DESC, descriptor(letters));
        return font;
    }

    private static COSDictionary descriptor(CjkCharacterCollection letters) {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, letters.font());
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 880);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_BBOX, COSArray.ofCOSIntegers(List.of(0, -120, SQUARE, 880)));
        return descriptor;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    protected byte[] encode(int unicode) {
        return CjkCharacterCollection.encode(unicode);
    }

    @Override
    public boolean willBeSubset() {
        return false;
    }

    @Override
    public void addToSubset(int codePoint) {
        throw unmeasured();
    }

    @Override
    public void subset() {
        throw unmeasured();
    }

    @Override
    public boolean isEmbedded() {
        return false;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public int readCode(InputStream in) {
        throw unmeasured();
    }

    @Override
    protected float getStandard14Width(int code) {
        return SQUARE;
    }

    @Override
    public float getWidth(int code) {
        return SQUARE;
    }

    @Override
    public boolean hasExplicitWidth(int code) {
        return false;
    }

    @Override
    public float getWidthFromFont(int code) {
        return SQUARE;
    }

    @Override
    @SuppressWarnings("deprecation")
    public float getHeight(int code) {
        return SQUARE;
    }

    @Override
    public BoundingBox getBoundingBox() {
        return new BoundingBox(0, 0, SQUARE, SQUARE);
    }

    @Override
    public Vector getPositionVector(int code) {
        throw unmeasured();
    }

    private UnsupportedOperationException unmeasured() {
        return new UnsupportedOperationException(name.toLowerCase(Locale.ROOT) + " is the reader's");
    }
}
