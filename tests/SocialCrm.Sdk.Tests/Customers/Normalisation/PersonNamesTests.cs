using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("Anna Berg", "anna||berg|")]
    [InlineData("Anna", "anna|||")]
    [InlineData("Anna Maria Berg", "anna|maria|berg|")]
    [InlineData("Dr. Anna Berg", "anna||berg|")]
    [InlineData("Prof. Dr. Dr. h Anna Berg", "h|anna|berg|")]
    [InlineData("Anna Berg, PhD", "anna||berg|")]
    [InlineData("Anna Berg Ph.D.", "anna||berg|")]
    [InlineData("Martin Luther King Jr.", "martin|luther|king|jr")]
    [InlineData("Martin Luther King, Jr.", "martin|luther|king|jr")]
    [InlineData("John Smith III", "john||smith|iii")]
    [InlineData("J. K. Rowling", "j|k|rowling|")]
    [InlineData("Ludwig van Beethoven", "ludwig||van beethoven|")]
    [InlineData("Vincent van der Berg", "vincent||van der berg|")]
    [InlineData("María de la Cruz", "maria||de la cruz|")]
    [InlineData("Osama bin Laden", "osama||bin laden|")]
    [InlineData("Conor O'Brien", "conor||obrien|")]
    [InlineData("Conor O Brien", "conor||o brien|")]
    [InlineData("Ludwig Mies van der Rohe", "ludwig|mies|van der rohe|")]
    [InlineData("van Gogh", "||van gogh|")]
    [InlineData("王小明", "小明||王|")]
    [InlineData("欧阳娜娜", "娜娜||欧阳|")]
    [InlineData("王伟", "伟||王|")]
    [InlineData("山田太郎", "太郎||山田|")]
    [InlineData("田中 さくら", "さくら||田中|")]
    [InlineData("김민수", "민수||김|")]
    [InlineData("Zhang Xiaoming", "xiaoming||zhang|")]
    [InlineData("Xiaoming Zhang", "xiaoming||zhang|")]
    [InlineData("Mao Ze Dong", "ze dong||mao|")]
    [InlineData("Wei Li", "wei||li|")]
    [InlineData("Lee Smith", "lee||smith|")]
    [InlineData("Anna Berg née Klein", "anna||berg|")]
    public void The_parts_of_a_name_are_found(string name, string parts)
    {
        Assert.Equal(parts, Folding.Parts(name));
        if (!name.Contains(',', StringComparison.Ordinal))
            Assert.Equal(parts, Folding.PartsOfFolded(name));
    }

    [Theory]
    [InlineData("Berg, Anna", "anna||berg|")]
    [InlineData("BERG, Anna Maria", "anna|maria|berg|")]
    [InlineData("Berg, Dr. Anna", "anna||berg|")]
    [InlineData("King, Martin Luther, Jr.", "martin|luther|king|jr")]
    [InlineData("van der Berg, Vincent", "vincent||van der berg|")]
    [InlineData("García Márquez, Gabriel", "gabriel||garcia marquez|")]
    [InlineData("Anna Smith-Jones", "anna||smith jones|")]
    [InlineData("Jean-Luc Picard", "jean luc||picard|")]
    [InlineData("Anna-Maria Smith-Jones", "anna maria||smith jones|")]
    [InlineData("William \"Bill\" Gates", "william||gates|")]
    [InlineData("Anna (Klein) Berg", "anna||berg|")]
    [InlineData("Anna Berg | Photographer, Writer", "anna||berg|")]
    [InlineData("Anna Berg • she/her", "anna||berg|")]
    [InlineData("Thomas Clifford, 1st Baron Clifford", "thomas||clifford|")]
    [InlineData("王，小明", "小明||王|")]
    [InlineData("Berg,", "berg|||")]
    [InlineData(", Anna", "anna|||")]
    [InlineData("(Anna)", "anna|||")]
    public void What_the_writing_says_about_the_order_is_heard(string name, string parts)
    {
        Assert.Equal(parts, Folding.Parts(name));
    }

    [Theory]
    [InlineData("Berg", "berg")]
    [InlineData("Berg, van der", "van der berg")]
    [InlineData("Bourgondië, van", "van bourgondie")]
    [InlineData("Smith, Anna", "smith anna")]
    [InlineData("n/a, van", null)]
    [InlineData(",", null)]
    public void Particles_come_to_the_front_of_a_family_name(string name, string? folded)
    {
        Assert.Equal(folded, Folding.Write(PersonNames.FoldFamily, name));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("n/a")]
    [InlineData("()|")]
    [InlineData("Test, Test")]
    public void What_names_nobody_has_no_parts(string name)
    {
        Assert.Null(Folding.Parts(name));
    }
}
