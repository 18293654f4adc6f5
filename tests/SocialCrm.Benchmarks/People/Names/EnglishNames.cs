namespace SocialCrm.Benchmarks.People.Names;

/// <summary>Names of Britain, Ireland and North America.</summary>
internal static class EnglishNames
{
    private const string Stems =
        "Ash Black White Green Brad Hart Wood Red Gold Stan Thorn Hol Lang Long Wind Wake Wal Whit Ward Hay Lin Nor Rad Rich Roth Rush Ship Stock Strat Beau";

    private const string Endings = "field ford wood worth ton ley well man stone bury";

    public static NameList Given { get; } = new(.60, 10,
        """
        Michael David James Jennifer John Robert Christopher Daniel Jessica William Sarah Matthew Thomas Joseph Lisa Amanda
        Michelle Joshua Andrew Elizabeth Brian Jason Kevin Mark Richard Anthony Steven Melissa Mary Laura Nicole Amy Kimberly
        Stephanie Angela Charles Timothy Jeffrey Ryan Eric Heather Rebecca Scott Emily Jonathan Paul Justin Karen Nicholas
        Rachel Kelly Patricia Julie Brandon Benjamin Patrick Stephen Christine Megan Susan Samantha Lauren Amber Christina
        Cynthia Tyler Aaron Kenneth Jacob Gregory Danielle Adam Samuel Jeremy Brittany Linda Nathan Katherine Sandra Ronald
        Pamela Kyle Denise Sean Gary Tiffany Donald Lori Brenda Jamie Tracy Peter Jacqueline Donna Deborah Zachary Alexander
        Teresa Victoria Erin Douglas Alicia Anna Erica Bryan Edward George Keith Shannon Catherine Alex Kathleen Diana Dawn
        Crystal Bradley Debra Julia Natalie Kayla Melanie Todd Hannah Margaret Sharon Diane Barbara Courtney Shawn Cheryl
        Monica April Nancy Wendy Raymond Jesse Robin Dana Austin Travis Victor Tony Paula Larry Holly Frank Tara Vanessa Cindy
        Anne Renee Theresa Cody Lindsey Joel Dylan Corey Brandi Marcus Suzanne Randy Janet Joe Sheila Natasha Abigail Carl
        Shane Carla Lynn Johnny Isaac Alan Walter Luke Kathy Wesley Janice Joanna Brent Kelsey Adrian Connie Whitney Jared Ruth
        Darren Lawrence Lee Irene Jean Roy Molly Paige Bruce Alexandria Shelly Leonard Haley Yvonne Logan Willie Clara Calvin
        Darrell Miriam Glenn Gail Lucy Jeanne Adrienne Vicki Kerry Savannah Bianca Terry Isabella Nina Devin Jim Peggy Howard
        Grace Krista Felix Jillian Pauline Sophia Kristine Guy Judy Betty Sylvia Vera Clayton Maggie Kendra Selena Levi Ronnie
        Francis Helen Lance Cheyenne Declan Geoffrey Stuart Kylie Eva Vickie Alana Melvin Harold Doris Gemma Leigh Dorothy
        Jonathon Damian Aimee Jody Geraldine Gavin Kristopher Mia Jerome Glen Ross Lacey Daisy Pam Eugene Phyllis Grant Sheryl
        Gwendolyn Bernadette Cole Gerard Eleanor Callum Amos Priscilla Fred Beverley Celia Marian Kirk Tabitha Georgia Jeanette
        Terence Tyrone Fiona Jackson Wyatt Sian Morris Stacie Alisha Ivy Lesley Leanne Graham Iain Oliver Harry Jack Charlie
        Freddie Alfie Archie Arthur Henry Theodore Ethan Noah Mason Owen Rhys Gareth Hugh Angus Alistair Duncan Fergus Niamh
        Siobhan Aoife Ciara Orla Eilidh Isla Poppy Ella Evie Amelia Charlotte Ruby Phoebe Imogen Harriet Rosie Matilda Florence
        Beatrice Edith Agnes Mabel Nigel Trevor Clive Derek Malcolm Barry Roger Neville Simon Martin Philip Dennis Stanley
        """);

    public static NameList Family { get; } = new(.45, 9,
        """
        Smith Johnson Williams Jones Brown Davis Miller Taylor Thomas Anderson Moore Wilson Jackson White Harris Martin Lewis
        Clark Thompson Walker Young Hall Hill Wright Robinson Green Allen Nelson Baker King Carter Phillips Turner Mitchell
        Scott Roberts Parker Adams Morris Evans Collins Murphy Campbell Edwards Kelly Ward Cooper Peterson Bell Stewart Morgan
        Foster Rogers Richardson Cook Bennett Sullivan Howard Bailey Palmer Watson Wood Hughes Reed Murray Ross Barnes Russell
        Cox Harrison Patterson Marshall Powell James Coleman Gray Perry Long Griffin Sanders Price Myers Henderson McDonald West
        Wells Wallace Woods Butler Stevens Ellis Fisher Webb Hunt Ferguson Hamilton Jordan Hayes Jenkins Cole Mills Crawford Ford
        Burke Simmons Graham Reynolds Fox Gibson Warren Kennedy Hart Cunningham Knight Bradley Lane Dixon Shaw Rose Stone Black
        Holmes Rice Hicks Robertson Mason Grant Hudson Spencer Gardner Payne Pierce Berry Matthews Arnold Willis Ray Watkins
        Olson Carroll Duncan Snyder Hansen Cunliffe Elliott Andrews Armstrong Harper Greene Lawrence Chapman Lawson Fields
        Austin Peters Kelley Franklin Lambert Saunders Barker Barrett Harvey Dean Gregory Pearson Day Newman Fletcher Pearce
        Read Walsh Lloyd Davies Owen Griffiths Rees Pritchard Bowen Vaughan Jennings Preston Kirby Bates Atkinson Hodgson
        Dawson Parsons Hutchinson Humphries Gallagher Doyle Byrne Nolan Brennan Quinn Daly Farrell Keane Lynch OConnor ONeill
        OBrien McCarthy Flynn Hogan McKenzie MacLeod Sinclair Drummond Buchanan Douglas Fraser Gordon Cameron Macdonald Stirling
        Rowe Carr Lowe Sharp Booth Poole Slater Whitehead Winter Summers Frost Marsh Brooks Rivers Forster Gilbert Goodwin Hale
        Hancock Hardy Hewitt Hobbs Holland Hope Hopkins Horton Houghton Howe Howell Ingram Kent Kerr Law Leach Little Long_Jones
        Lucas Manning May Miles Morton Nash Naylor Norman Norris North Nunn Osborne Page Park Parkin Peacock Perkins Pope Potter
        Power Pratt Randall Reeves Reid Rhodes Rowley Sampson Savage Sheppard Short Simpson Skinner Stephens Stokes Stubbs
        Sutton Swift Talbot Thornton Townsend Tucker Tyler Wade Waters Weaver Weston Wheeler Wilkins Wilkinson Winters Woodward
        Wyatt Yates Ashton Baldwin Barlow Bartlett Bird Blake Bolton Bond Bowman Brady Briggs Bryant Bull Burgess Burns Burton
        Bush Byrd Cannon Casey Chandler Charlton Clarke Clayton Cohen Conway Craig Cross Curtis Dalton Daniels Davidson
        Dickson Drake Duffy Dunn Dyer Eaton Erickson Farmer Finch Fitzgerald Fleming Floyd Fowler Francis Freeman Fuller Garner
        Garrett George Gibbs Gill Glover Goodman Greer Griffith Gross Hammond Harding Harmon Hawkins Haynes Heath Henry
        Herring Hines Hodges Hoffman Houston Hubbard Hull Jacobs Jarvis Jensen Joyce Keith Keller Kirk Klein Larson Leonard
        Logan Love Lyons Mack Marks Massey Maxwell McBride McCoy McGee Meyer Moss Mullins Murdoch Neal Newton Nichols Oliver
        Padget Parrish Patrick Patton Paul Pike Porter Ramsey Reese Riley Robbins Rodgers Roth Rowland Ryan Schmidt Schneider
        Schultz Sherman Sims Sparks Steele Stanley Strickland Terry Thornhill Todd Tate Vance Wagner Walters Walton Weber Welch
        Wise Wolfe Zimmerman
        """);

    /// <summary>Family names from places, none of which stands out.</summary>
    public static NameList Places { get; } = new(.16, 60, string.Join(' ', from ending in Endings.Split(' ') from stem in Stems.Split(' ') select stem + ending));
}
