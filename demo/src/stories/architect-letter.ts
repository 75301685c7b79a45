/** What the architect of the Kilnes library wrote in one go: more than 8,000 characters. */
export const architectLetter = `Dear Tarnhus,

I am the architect of the new public library in Kilnes, a town of nine thousand people at the end of a fjord. The building is finished in spring, the shelving of the old library is from 1961 and stays in the old library, and the council has given me a budget, a date and a good deal of advice. I have used your furniture at home and in my office for six years and I would like to use it here. I am writing everything down in one letter because three other companies have made me repeat myself on the telephone, and each time something was lost.

1. WHERE
The library is one room of 640 m² on two levels, joined by a wide stair on which people are meant to sit. There is a lift of 1,100 x 1,400 mm, so nothing longer than 2,050 mm goes up in one piece unless it is carried up the stair, and the stair has a turn. The loading door is on the north side, 1,200 mm clear, and the road to it is closed to lorries above 12 tonnes between November and April, because of the bridge. Please believe me about the bridge. The joinery company did not, and their lorry stood there for a day.

2. SHELVES
I need 42 bays of Tavle. They are:
   bays  1 to 12   upper level, fiction, 2,100 high, 900 wide, 320 deep, six shelves each
   bays 13 to 24   upper level, non-fiction, 2,100 high, 900 wide, 320 deep, six shelves, with the tilted display shelf at 1,350
   bays 25 to 33   lower level, children, 1,200 high, 900 wide, 320 deep, three shelves, rounded corners
   bays 34 to 38   lower level, newspapers, 1,500 high, 600 wide, 320 deep, with the sloping fronts
   bays 39 to 42   lower level, local history, 2,100 high, 900 wide, with glass doors and locks, all with one key
Bay 17 is the exception that every library has: it holds the atlases and must be 320 deep where the others are 400, or the other way round; I attach the plan and the plan is right. The uprights should be in oiled oak and the shelves in the grey linoleum. If the linoleum is not available for the 600 mm width, tell me before you replace it with something else. I would rather change the width than the material.

The load: we have weighed a metre of every section. Fiction is 21 kg per metre, non-fiction 29, atlases 44, newspapers 18, children's books 17 although they are dropped on the shelf and not put there. Your table says 35 kg for a 900 mm shelf. For the atlases I therefore need either the reinforced shelf or a shelf every 450 mm, and I would like you to say which you would choose, not which is cheaper.

Fixing: the upper level has a floor of 80 mm of concrete on a timber deck. I do not want to drill it. The bays stand back to back in pairs and can be tied at the top with your bridge profile; the structural engineer accepts this if you give him the weight of an empty bay and the height of its centre of gravity. The bays in the children's section stand alone. They must be fixed to the wall, which is brick, and I would like the fixing to be hidden, because children pull at everything that they can see.

3. TABLES AND DESKS
Twelve Brygge desks, of which four go up and down with the motor and eight stand still. All tops 1,600 x 800 in the same oak. The four with motors are for people who use a wheelchair, for tall people and for the woman who has translated Icelandic novels at the same table in the old library for nineteen years and whose back hurts. The control must be a button on the table. No app: the library's visitors do not want to connect their telephone to a table, and neither do I. Is it true that the desk can be set so that only two heights exist? The staff would like that.
Each desk has one socket and two USB sockets, flush with the top, on the far left corner. The cables run down the leg and into the floor box. Please tell me the position of the cable outlet in the leg in millimetres from the floor, because the floor boxes are poured in five weeks, and after that they stay where they are for a hundred years.

4. CHAIRS
Thirty-six Stav chairs, of which thirty without arms. The reading room is quiet, so I need the felt gliders; on the other hand the fire consultant has told me that the felt on the back of the shell, which is on your older chairs, is not allowed in a room for more than fifty people. Do you still make the shell with felt? If so I need it without. Six chairs should have arms and a seat at 480 mm rather than 450, for those who find it hard to stand up. I am told that you once made these for a hospital in Tromsø. I have sat on one and it was good.

5. SOFAS
Five Dyning, two-seaters, without the loose back cushion because it will be on the floor every evening, and in a fabric that one can clean with water. I like the moss green. I would like to know how it looks after 60,000 rubs, because the sample that I have here has had perhaps twenty. If there is a library, a station or a waiting room in which one of them has stood for three years, I will drive there and look at it. I mean this.

6. WHAT THE FIRE CONSULTANT WANTS
For everything that is higher than 1,500 mm or longer than 2,000 mm: the class of reaction to fire of the boards, the linoleum, the fabric and the foam, each with the number of the test report, in Norwegian or English. He does not accept "conforms to". He has sent back one company's papers four times, and I have come to agree with him.

7. WHAT THE CLEANERS WANT
At least 120 mm free under everything, or nothing free at all. A plinth of 40 mm, as in the catalogue, collects what children drop and cannot be reached with the machine. I would choose the closed plinth for the shelves and legs of 120 mm for the sofas. If the legs of the Dyning are 95 mm, as the drawing says, could they be longer? I attach a photograph of a cleaning machine, with a ruler beside it.

8. WHEN
The building is handed over on the first Monday in March. The floor must dry for two weeks. I can receive the furniture in the third week of March on any three days that follow one another, and the books arrive in the first week of April, in 1,140 boxes, and need somewhere to go. The opening is on the twenty-third of April, which is the day of the book, and the mayor has already invited everyone. There is therefore no fourth week. If your factory in the north is on holiday at Easter, please look up when Easter is in that year and tell me now.

9. WHO CARRIES
Your terms say "delivered to the kerb". The kerb is forty metres from the door and four metres below it. I need a price with carrying in, unpacking, assembly and taking away of the cartons, and I need to know how many people come and for how many days, because there are two hotels in Kilnes and one of them is closed in March. If your people do not assemble the motor desks themselves, say so; we have an electrician, and he has opinions too.

10. WHO PAYS
The municipality, thirty days after acceptance, by electronic invoice with the order number in the right field. The order number has eleven digits and comes with the order. They pay on time. They do not pay a deposit, to anyone, ever; I tell you this now because the fifth company withdrew over it.

11. WHAT I ASK OF YOU
A quotation with a price for each line above, not a sum. A fixed week. The answers about the atlas shelf, the cable outlet, the felt, the legs, the fabric and the fire reports. And a name: one person to whom I can write when something is wrong, and something will be. I do not mind if that person says "I don't know" as long as they then find out.

I have attached the plans (revision F, please throw away revision E, in which the stair is on the wrong side), the list of bays as a table, the letter of the fire consultant and the photograph of the cleaning machine.

One more thing, which is not in the budget. In the old library there is a small desk by the window, where every child in Kilnes has done homework at some time; my mother did hers there. It is worn through at the front edge. If your workshop could tell me how to mend an edge of solid oak that has lost eleven millimetres to seventy years of elbows, without making it look new, I would be grateful, and I would do the work myself.

With kind regards
Ngozi Adeyemi-Thorvaldsen
Adeyemi Arkitekter`;
