namespace SocialCrm.Benchmarks.People.Names;

/// <summary>Names of the Netherlands and Flanders.</summary>
internal static class DutchNames
{
    public static NameList Given { get; } = new(.06, 25,
        """
        Jan Johannes Cornelis Hendrik Willem Pieter Gerrit Jacobus Dirk Klaas Sander Bas Jeroen Maarten Rutger Wouter Bram Daan
        Sem Lars Luuk Thijs Stijn Jesse Ruben Tim Sven Niels Joris Koen Mees Finn Milan Levi Gijs Teun Floris Guus Siem Jip Loek
        Raf Duuk Boaz Hidde Tygo Jurre Maria Johanna Anna Cornelia Wilhelmina Hendrika Elisabeth Margaretha Anke Marijke Femke
        Sanne Lotte Fleur Anouk Iris Roos Eva Tess Lieke Sophie Julia Fenna Noor Evi Saar Lynn Isa Puck Floor Suus Merel Pleun
        Britt Floortje Phileine Ninthe Fiene Dewi Maud Esmée Juul Bo Veerle Jolijn Guusje Liv Nora Yara Vajèn Loïs Ise Hailey
        """);

    public static NameList Family { get; } = new(.06, 12,
        """
        de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer Mulder de_Groot Bos Vos Peters
        Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer van_der_Linden Kok Jacobs de_Haan
        Vermeulen van_den_Heuvel van_der_Veen van_den_Broek de_Bruijn de_Bruin van_der_Heijden Schouten van_Beek Willems van_Vliet
        van_de_Ven Hoekstra Maas Verhoeven Koster van_Dam van_der_Wal Prins Blom Huisman Peeters de_Jonge Kuipers van_Veen Post
        Kuiper Veenstra Kramer van_den_Brink Scholten van_Wijk Postma Martens Vink de_Ruiter Timmermans Groen Gerritsen Jonker
        van_Loon Boer van_der_Velden Willemsen Smeets de_Lange de_Reede Verkade Lambregt die_Bont van_Kusen Lommert Bosch Driessen
        """);
}
